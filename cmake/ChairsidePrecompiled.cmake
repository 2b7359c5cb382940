# Precompiled headers, shared: a third of the compile time of a clean build. Three sets, chosen by folder; the domain
# floors, the generated code and the Qt dashboard have none. Off for private build trees, on in the presets.
option(CHAIRSIDE_PCH "Share precompiled headers" OFF)

set(kStd <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional> <string> <string_view> <variant> <vector>)

# The flags and definitions of who makes a precompiled header and who uses it must be the same, so each user links `uses`.
function(chairside_pch_library name uses)
  file(WRITE ${CMAKE_BINARY_DIR}/pch/${name}.cpp "")
  add_library(${name} STATIC ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
  target_link_libraries(${name} PUBLIC ${uses} chairside_warnings)  # -Wpedantic changes what is predefined
  target_precompile_headers(${name} PRIVATE ${kStd} ${ARGN})
endfunction()

function(chairside_targets_under folder result)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(inner ${folders})
    chairside_targets_under(${inner} found)
    list(APPEND targets ${found})
  endforeach()
  set(${result} ${targets} PARENT_SCOPE)
endfunction()

function(chairside_use_pch pch folder)
  if(NOT EXISTS ${folder}/CMakeLists.txt)
    return()
  endif()
  get_property(uses TARGET ${pch} PROPERTY LINK_LIBRARIES)
  chairside_targets_under(${folder} targets)
  foreach(target ${targets})
    get_property(type TARGET ${target} PROPERTY TYPE)
    get_property(without TARGET ${target} PROPERTY CHAIRSIDE_NO_PCH)  # links Qt: other flags (-fPIE)
    if(type MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$" AND NOT without)
      target_link_libraries(${target} PRIVATE ${uses})
      target_precompile_headers(${target} REUSE_FROM ${pch})
    endif()
  endforeach()
endfunction()

# Called at the end of the top CMakeLists.txt, when every target is there.
function(chairside_precompile)
  if(NOT CHAIRSIDE_PCH)
    return()
  endif()
  chairside_pch_library(chairside_pch_stored protobuf::libprotobuf
    <google/protobuf/message.h> <google/protobuf/repeated_ptr_field.h> <google/protobuf/generated_message_util.h>)
  chairside_pch_library(chairside_pch_edges "chairside_asio;protobuf::libprotobuf"
    <boost/asio/any_io_executor.hpp> <boost/asio/awaitable.hpp> <boost/asio/buffer.hpp> <boost/asio/co_spawn.hpp>
    <boost/asio/io_context.hpp> <boost/asio/ip/tcp.hpp> <boost/asio/read.hpp> <boost/asio/redirect_error.hpp>
    <boost/asio/steady_timer.hpp> <boost/asio/strand.hpp> <boost/asio/use_awaitable.hpp> <boost/asio/write.hpp>
    <google/protobuf/message.h> <google/protobuf/repeated_ptr_field.h> <google/protobuf/generated_message_util.h>)
  foreach(folder src/codec src/record)
    chairside_use_pch(chairside_pch_stored ${CMAKE_SOURCE_DIR}/${folder})
  endforeach()
  foreach(folder src/ingest src/link src/station src/tools simulators)
    chairside_use_pch(chairside_pch_edges ${CMAKE_SOURCE_DIR}/${folder})
  endforeach()
  if(BUILD_TESTING)
    find_package(GTest REQUIRED)  # its targets are known only where they were found
    chairside_pch_library(chairside_pch_tests GTest::gmock_main <gmock/gmock.h> <gtest/gtest.h>)
    chairside_use_pch(chairside_pch_tests ${CMAKE_SOURCE_DIR}/tests/unit)
  endif()
endfunction()
