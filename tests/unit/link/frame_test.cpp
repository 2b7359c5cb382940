#include "link/client/frame.h"

#include <gtest/gtest.h>

#include <cstring>

#include "chairside/v1/link.pb.h"
#include "link/client/backoff.h"
#include "link/client/client.h"

namespace chairside::link {
namespace {

void feed(FrameReader& reader, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto space = reader.prepare();
        const std::size_t step = std::min(space.size(), bytes.size());
        std::memcpy(space.data(), bytes.data(), step);
        reader.commit(step);
        bytes.remove_prefix(step);
    }
}

std::string helloFrame(const std::string& client) {
    v1::ClientFrame frame;
    frame.mutable_hello()->set_client(client);
    return encodeFrame(frame).value();
}

std::string clientOf(std::string_view message) {
    v1::ClientFrame frame;
    EXPECT_TRUE(frame.ParseFromString(std::string(message)));
    return frame.hello().client();
}

TEST(Frame, IsABigEndianLengthAndTheMessage) {
    const std::string bytes = helloFrame("a");
    EXPECT_EQ(bytes.substr(0, 4), std::string("\0\0\0\x05", 4));
    EXPECT_EQ(bytes.size(), 9u);
}

TEST(Frame, AMessageAboveTheLimitIsAnError) {
    v1::ClientFrame frame;
    frame.mutable_hello()->set_client(std::string(kFrameMax, 'x'));
    EXPECT_FALSE(encodeFrame(frame).ok());
}

TEST(FrameReader, FindsFramesCutAnywhere) {
    const std::string bytes = helloFrame("one") + helloFrame("two");
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        FrameReader reader;
        std::string found;
        for (const auto part : {std::string_view(bytes).substr(0, cut), std::string_view(bytes).substr(cut)}) {
            feed(reader, part);
            for (auto next = reader.next(); next.value(); next = reader.next()) found += clientOf(*next.value()) + ";";
        }
        EXPECT_EQ(found, "one;two;") << "cut at " << cut;
        EXPECT_FALSE(reader.partial());
    }
}

TEST(FrameReader, CarriesAFrameOfTheLargestSize) {
    v1::ClientFrame frame;
    frame.mutable_hello()->set_client(std::string(kFrameMax - 16, 'x'));
    FrameReader reader;
    feed(reader, encodeFrame(frame).value());
    const auto next = reader.next();
    ASSERT_TRUE(next.value());
    EXPECT_EQ(clientOf(*next.value()).size(), kFrameMax - 16);
}

TEST(FrameReader, RefusesLengthsThatCannotBe) {
    for (const std::string& bytes :
         {std::string("GET / HTTP/1.1\r\n"), std::string(4, '\0'), std::string("\x00\x80\x00\x01", 4)}) {
        FrameReader reader;
        feed(reader, bytes);
        EXPECT_FALSE(reader.next().ok());
    }
}

TEST(HostPort, IsReadOrSaysWhy) {
    EXPECT_EQ(parseHostPort("127.0.0.1:7411").value(), (std::pair<std::string, std::uint16_t>{"127.0.0.1", 7411}));
    EXPECT_EQ(parseHostPort("[::1]:80").value(), (std::pair<std::string, std::uint16_t>{"::1", 80}));
    EXPECT_EQ(parseHostPort("station.local:1").value().first, "station.local");
    for (const char* bad : {"", "127.0.0.1", ":1", "a:", "a:70000", "a:12x", "::1:80", "a:-1"}) {
        EXPECT_FALSE(parseHostPort(bad).ok()) << bad;
    }
}

TEST(Backoff, DoublesUpToItsLastStepAndStartsAgain) {
    Backoff backoff{7};
    for (int i = 0; i < 20; ++i) {
        const auto wait = backoff.next();
        EXPECT_GE(wait, Backoff::kFirst);
        EXPECT_LE(wait, Backoff::kLast);
        EXPECT_GE(wait, i > 5 ? Backoff::kLast / 2 : Backoff::kFirst);
    }
    backoff.reset();
    EXPECT_LE(backoff.next(), 2 * Backoff::kFirst);
}

}  // namespace
}  // namespace chairside::link
