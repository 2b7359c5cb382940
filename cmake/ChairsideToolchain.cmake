# Compiler, flags and packages shared by every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(Protobuf REQUIRED)
find_package(spdlog REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(date REQUIRED)
find_package(ZLIB REQUIRED)

# Our own code: every warning is an error. Generated code does not link this.
add_library(chairside_warnings INTERFACE)
target_compile_options(chairside_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wnon-virtual-dtor -Woverloaded-virtual -Wswitch -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees overlaps and overruns in plain std::string concatenations where there are none (GCC bug 105651).
  target_compile_options(chairside_warnings INTERFACE -Wno-restrict -Wno-array-bounds)
endif()

# The log library. ThreadSanitizer knows only of what it compiled itself: in the ready-made library a log's first use by
# two threads looks like a race.
add_library(chairside_log INTERFACE)
if(CHAIRSIDE_SANITIZE MATCHES thread)
  target_link_libraries(chairside_log INTERFACE spdlog::spdlog_header_only)
else()
  target_link_libraries(chairside_log INTERFACE spdlog::spdlog)
endif()

# ccache where there is one; nothing depends on it.
find_program(CHAIRSIDE_CCACHE ccache)
if(CHAIRSIDE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CHAIRSIDE_CCACHE})
endif()

if(CHAIRSIDE_SANITIZE)
  add_compile_options(-fsanitize=${CHAIRSIDE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${CHAIRSIDE_SANITIZE})
endif()

add_compile_definitions(CHAIRSIDE_VERSION="${PROJECT_VERSION}")
find_library(SYSTEMD_LIBRARY systemd)
