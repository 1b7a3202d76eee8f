# biruni_embed(TARGET NAME ROOT FILES...): puts files into the program as they are.
#
# Writes one assembler file with an .incbin line a file and one C file with a table sorted by name:
#   const struct br_embedded { const char *name; const unsigned char *start, *end; } NAME[]; const size_t NAME_count;
# A C array of the same bytes would cost the compiler a hundred times the time and memory.
function(biruni_embed target name root)
  set(asm "${CMAKE_CURRENT_BINARY_DIR}/${name}.S")
  set(table "${CMAKE_CURRENT_BINARY_DIR}/${name}.c")
  set(asm_text "    .section .rodata\n")
  set(externs "")
  set(rows "")
  set(files ${ARGN})
  list(SORT files)
  set(i 0)
  foreach(file ${files})
    file(RELATIVE_PATH relative "${root}" "${file}")
    set(label "${name}_${i}")
    string(APPEND asm_text
      "    .global ${label}_start\n    .global ${label}_end\n    .balign 64\n"
      "${label}_start:\n    .incbin \"${file}\"\n${label}_end:\n    .byte 0\n")
    string(APPEND externs "extern const unsigned char ${label}_start[], ${label}_end[];\n")
    string(APPEND rows "    {\"${relative}\", ${label}_start, ${label}_end},\n")
    math(EXPR i "${i} + 1")
  endforeach()
  string(APPEND asm_text "    .section .note.GNU-stack,\"\",@progbits\n")
  file(CONFIGURE OUTPUT "${asm}" CONTENT "${asm_text}" @ONLY)
  file(CONFIGURE OUTPUT "${table}" CONTENT
"#include <stddef.h>
#include \"base/embedded.h\"
${externs}extern const struct br_embedded ${name}[];
extern const size_t ${name}_count;
const struct br_embedded ${name}[] = {
${rows}    {0, 0, 0}};
const size_t ${name}_count = ${i};
" @ONLY)
  set_source_files_properties("${asm}" PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE "${asm}" "${table}")
endfunction()
