# chairside_asio: Boost.Asio compiled once. Whoever does sockets links this instead of including Asio's sources everywhere.
add_library(chairside_asio STATIC ${CMAKE_CURRENT_LIST_DIR}/asio.cpp)
target_compile_definitions(chairside_asio PUBLIC BOOST_ASIO_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED)
target_link_libraries(chairside_asio PUBLIC Boost::headers Threads::Threads)
# Asio's fences are not seen by TSan and not needed by it: its locks order the same memory.
if(CHAIRSIDE_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(chairside_asio PUBLIC -Wno-tsan)
endif()
