#include "ingest/address_allow.h"

#include <gtest/gtest.h>

namespace chairside::ingest {
namespace {

struct Row {
    const char* address;
    bool allowed;
};

TEST(AddressAllow, LetsInTheLoopbackAndWhatIsNamed) {
    const auto allow = AddressAllow::parse({"10.1.0.0/16", "192.168.7.20", "fd00::/8"});
    ASSERT_TRUE(allow.ok());
    EXPECT_FALSE(allow.value().loopbackOnly());
    for (const Row& row :
         {Row{"127.0.0.1", true}, Row{"127.8.8.8", true}, Row{"::1", true}, Row{"10.1.255.9", true},
          Row{"10.2.0.1", false}, Row{"192.168.7.20", true}, Row{"192.168.7.21", false}, Row{"fd12::9", true},
          Row{"fe80::1", false}, Row{"::ffff:10.1.2.3", true}, Row{"::ffff:11.1.2.3", false}}) {
        EXPECT_EQ(allow.value().allows(boost::asio::ip::make_address(row.address)), row.allowed) << row.address;
    }
}

TEST(AddressAllow, EmptyIsTheLoopbackOnly) {
    const AddressAllow allow;
    EXPECT_TRUE(allow.loopbackOnly());
    EXPECT_TRUE(allow.allows(boost::asio::ip::make_address("127.0.0.1")));
    EXPECT_FALSE(allow.allows(boost::asio::ip::make_address("10.0.0.1")));
}

TEST(AddressAllow, NamesWhatIsNoNetwork) {
    for (const char* text : {"", "clinic", "10.0.0.0/33", "10.0.0/8", "fd00::/129", "10.0.0.1/"}) {
        const auto allow = AddressAllow::parse({"10.0.0.1", text});
        ASSERT_FALSE(allow.ok()) << text;
        EXPECT_NE(allow.error().what.find(text), std::string::npos);
    }
}

}  // namespace
}  // namespace chairside::ingest
