# Warnings for our own C, and what makes floating point the same on every machine.
add_library(biruni_flags INTERFACE)
target_compile_definitions(biruni_flags INTERFACE _GNU_SOURCE)
target_compile_options(biruni_flags INTERFACE
  $<$<COMPILE_LANGUAGE:C>:-Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -ffp-contract=off>
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -ffp-contract=off>
  $<$<AND:$<BOOL:${BIRUNI_WERROR}>,$<COMPILE_LANGUAGE:C,CXX>>:-Werror>)
if(BIRUNI_SANITIZE)
  add_compile_options(-fsanitize=${BIRUNI_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${BIRUNI_SANITIZE})
  if(BIRUNI_SANITIZE MATCHES undefined)
    add_compile_options(-fno-sanitize-recover=undefined)
  endif()
endif()
if(BIRUNI_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
