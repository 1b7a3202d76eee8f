# The law of the house: which room may see which.
#
#   cli ► look ► engine ► {read clean text annotate reuse relate store forecast} ► lexicon ► record ► markup ► base
#
# A room is a folder of src/. It declares the rooms it needs; a room in the same or a higher layer stops
# configuration. A room sees the headers of what it declared (and of what those need), and no others: each room's
# folder is offered through a folder of its own that holds one link, so `#include "clean/..."` in annotate/ does
# not compile.
function(biruni_layer_of room result)
  set(i 0)
  foreach(layer IN ITEMS "base" "markup" "record" "lexicon"
                         "read,clean,text,annotate,reuse,relate,store,forecast" "engine" "look" "cli")
    string(REPLACE "," ";" rooms "${layer}")
    if(room IN_LIST rooms)
      set(${result} ${i} PARENT_SCOPE)
      return()
    endif()
    math(EXPR i "${i} + 1")
  endforeach()
  message(FATAL_ERROR "\"${room}\" is no room of the house (cmake/Rooms.cmake)")
endfunction()

# biruni_room(NAME [NEEDS room...] [LIBS library...])
function(biruni_room name)
  cmake_parse_arguments(ROOM "" "" "NEEDS;LIBS" ${ARGN})
  biruni_layer_of(${name} layer)
  foreach(needed ${ROOM_NEEDS})
    biruni_layer_of(${needed} needed_layer)
    if(NOT needed_layer LESS layer)
      message(FATAL_ERROR "src/${name} must not need src/${needed}: arrows point to lower layers only")
    endif()
  endforeach()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
       "${CMAKE_SOURCE_DIR}/src/${name}/*.c" "${CMAKE_SOURCE_DIR}/src/${name}/*.cc")
  if(name STREQUAL "cli")
    list(FILTER sources EXCLUDE REGEX "/cli/main\\.c$")
  endif()
  set(view "${CMAKE_BINARY_DIR}/rooms/${name}")
  file(MAKE_DIRECTORY "${view}")
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/src/${name}" "${view}/${name}" SYMBOLIC)
  set(kind STATIC)
  set(visible PUBLIC)
  if(NOT sources) # a room of headers only
    set(kind INTERFACE)
    set(visible INTERFACE)
  endif()
  add_library(room_${name} ${kind} ${sources})
  target_include_directories(room_${name} ${visible} "${view}")
  target_link_libraries(room_${name} ${visible} biruni_flags ${ROOM_LIBS})
  foreach(needed ${ROOM_NEEDS})
    target_link_libraries(room_${name} ${visible} room_${needed})
  endforeach()
endfunction()
