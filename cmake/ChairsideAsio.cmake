# chairside_asio: Boost.Asio compiled once. Whoever does sockets links this instead of including Asio's sources everywhere.
add_library(chairside_asio STATIC ${CMAKE_CURRENT_LIST_DIR}/asio.cpp)
target_compile_definitions(chairside_asio PUBLIC BOOST_ASIO_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED)
target_link_libraries(chairside_asio PUBLIC Boost::headers Threads::Threads)
