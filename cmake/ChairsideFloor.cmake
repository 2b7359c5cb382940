# chairside_floor(NAME SOURCES ... USES ...): one static library per floor of docs/architecture.md, linked only
# to lower floors. Its headers are included as "floor/header.h".
function(chairside_floor name)
  cmake_parse_arguments(FLOOR "" "" "SOURCES;USES" ${ARGN})
  add_library(${name} STATIC ${FLOOR_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${name} PUBLIC ${FLOOR_USES} PRIVATE chairside_warnings)
endfunction()

# chairside_program(NAME SOURCES ... USES ...): a program in build/<preset>/bin.
function(chairside_program name)
  cmake_parse_arguments(PROGRAM "" "" "SOURCES;USES" ${ARGN})
  add_executable(${name} ${PROGRAM_SOURCES})
  target_link_libraries(${name} PRIVATE ${PROGRAM_USES} chairside_warnings)
  install(TARGETS ${name})
endfunction()
