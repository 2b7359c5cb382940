# chairside_embed(TARGET SYMBOL FILE): compiles a text file into TARGET as
#   namespace chairside::embedded { extern const std::string_view SYMBOL; }   (header "embedded/SYMBOL.h")
function(chairside_embed target symbol file)
  get_filename_component(path ${file} ABSOLUTE)
  set(dir ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
  file(READ ${path} text)
  file(CONFIGURE OUTPUT ${dir}/${symbol}.h CONTENT "#pragma once
#include <string_view>
namespace chairside::embedded { extern const std::string_view ${symbol}; }
" @ONLY)
  # Text is raw-string literals cut below the compiler's limit.
  string(LENGTH "${text}" length)
  set(pieces "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 8000 piece)
    string(APPEND pieces "R\"__EMBED__(${piece})__EMBED__\"\n")
    math(EXPR at "${at} + 8000")
  endwhile()
  file(GENERATE OUTPUT ${dir}/${symbol}.cpp CONTENT "#include \"embedded/${symbol}.h\"
namespace chairside::embedded { const std::string_view ${symbol} = ${pieces}; }
")
  target_sources(${target} PRIVATE ${dir}/${symbol}.cpp)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
