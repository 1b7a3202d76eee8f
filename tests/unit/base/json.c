#include "base/json.h"

#include "test.h"

BR_TEST(writes_fixed_order_and_escapes) {
    br_buf out = br_buf_on(arena);
    br_json json = br_json_on(&out);
    br_json_open(&json, '{');
    br_json_key_str(&json, "b", BR_STR("q\" \\ \n\x01 é"));
    br_json_key(&json, "a");
    br_json_open(&json, '[');
    br_json_int(&json, -3);
    br_json_double(&json, 0.1);
    br_json_null(&json);
    br_json_open(&json, '{');
    br_json_close(&json, '}');
    br_json_close(&json, ']');
    br_json_key_bool(&json, "c", true);
    br_json_close(&json, '}');
    BR_EXPECT_STR(br_buf_str(&out), "{\"b\":\"q\\\" \\\\ \\n\\u0001 é\",\"a\":[-3,0.1,null,{}],\"c\":true}");
}

BR_TEST(doubles_are_shortest_and_read_back) {
    static const double values[] = {0, 0.5, 43.25, 1e300, 2.5e-7, 1.0 / 3, 123456789012345678.0, -0.0};
    char text[32];
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        double back;
        BR_EXPECT(br_str_double(br_double_text(values[i], text), &back) && !(back < values[i]) && !(back > values[i]));
    }
    BR_EXPECT_STR(br_double_text(-0.0, text), "0");
    BR_EXPECT_STR(br_double_text(0.8, text), "0.8");
    BR_EXPECT_STR(br_double_text(0.025, text), "0.025");
    BR_EXPECT_STR(br_double_text(0.305, text), "0.305");
    BR_EXPECT_STR(br_double_text(1e-3, text), "0.001");
}

BR_TEST(hostile_json_is_refused_with_a_place) {
    br_error error = {0};
    BR_EXPECT(!br_json_read(arena, BR_STR("{\"a\":"), &error));
    BR_EXPECT_INT(error.status, BR_BAD_INPUT);
    char deep[8192];
    memset(deep, '[', sizeof deep);
    BR_EXPECT(!br_json_read(arena, (br_str){deep, sizeof deep}, &error));
}
