// Boost.Asio compiled once for every program (BOOST_ASIO_SEPARATE_COMPILATION), which saves a quarter of the
// compile time of each file that includes it.
#include <boost/asio/impl/src.hpp>
