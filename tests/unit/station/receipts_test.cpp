#include "station/receipts.h"

#include <gtest/gtest.h>

#include <vector>

namespace chairside::station {
namespace {

using engine::Taken;
using namespace std::chrono_literals;

class ReceiptsTest : public testing::Test {
protected:
    std::shared_ptr<Promise> promise(Receipts::Steady::time_point at, engine::Receipt receipt = {}) {
        return receipts.promise([this](const engine::Receipt& r) { told.push_back(r); }, std::move(receipt), at);
    }
    Receipts receipts{3s};
    std::vector<engine::Receipt> told;
    Receipts::Steady::time_point start{};
};

TEST_F(ReceiptsTest, ADurableEntryIsToldOnceAndOnlyOnce) {
    const auto kept = promise(start);
    kept->keep(Taken::Durable, "");
    kept->keep(Taken::NotSaved, "late");
    receipts.expire(start + 1h);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].taken, Taken::Durable);
}

TEST_F(ReceiptsTest, ALateDiskIsToldAfterTheLimitAndNotBefore) {
    const auto waiting = promise(start);
    receipts.expire(start + 3s);
    EXPECT_TRUE(told.empty());
    receipts.expire(start + 3s + 1ms);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].taken, Taken::NotSaved);
    EXPECT_NE(told[0].reason, "");
    waiting->keep(Taken::Durable, "");
    EXPECT_EQ(told.size(), 1U) << "answered already";
}

TEST_F(ReceiptsTest, WhatTheEngineAnsweredACommandIsNotLost) {
    engine::Receipt refused;
    refused.commandAccepted = false;
    refused.reason = "it has ended";
    promise(start, refused)->keep(Taken::Durable, "");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_FALSE(told[0].commandAccepted);
    EXPECT_EQ(told[0].reason, "it has ended");
}

}  // namespace
}  // namespace chairside::station
