#include "ingest/ack_queue.h"

#include <gtest/gtest.h>

namespace chairside::ingest {
namespace {

using engine::Receipt;
using engine::Taken;

Answer answerTo(const std::string& id) {
    return {"MSH|^~\\&|A|B|C|D|||ORU^R01|" + id + "|P|2.6", wire::AckCode::Accept, {}, false};
}

std::string msa(const std::string& frames) {
    std::string found;
    for (std::size_t at = 0; (at = frames.find("MSA|", at)) != std::string::npos; ++at) {
        found += frames.substr(at + 4, frames.find('\r', at) - at - 4) + ";";
    }
    return found;
}

TEST(AckQueue, AnswersInTheOrderOfTheMessages) {
    AckQueue queue{3};
    const auto one = queue.add(answerTo("1"));
    const auto two = queue.add(answerTo("2"));
    const auto three = queue.add(answerTo("3"));
    queue.settle(two, {Taken::Durable, ""});
    EXPECT_EQ(queue.take(WallTime{}).count, 0u);
    queue.settle(one, {Taken::Durable, ""});
    auto ready = queue.take(WallTime{});
    EXPECT_EQ(ready.count, 2u);
    EXPECT_EQ(msa(ready.frames), "AA|1;AA|2;");
    queue.settle(three, {Taken::Durable, ""});
    EXPECT_EQ(msa(queue.take(WallTime{}).frames), "AA|3;");
    EXPECT_EQ(queue.size(), 0u);
}

TEST(AckQueue, SaysWhatBecameOfTheMessage) {
    AckQueue queue{3};
    queue.settle(queue.add(answerTo("1")), {Taken::NotSaved, ""});
    queue.settle(queue.add(answerTo("2")), {Taken::Refused, "the station stops"});
    Answer reject{"", wire::AckCode::Reject, {"no MSH", "MSH"}, false};
    queue.settle(queue.add(reject), {Taken::Durable, ""});
    Answer silent{"", wire::AckCode::Reject, {"noise", ""}, true};
    queue.settle(queue.add(silent), {Taken::Durable, ""});
    const auto ready = queue.take(WallTime{});
    EXPECT_EQ(ready.count, 4u);
    EXPECT_EQ(msa(ready.frames), "AE|1|not saved yet;AE|2|the station stops;AR||MSH: no MSH;");
}

TEST(AckQueue, EachAnswerHasItsOwnId) {
    AckQueue queue{3};
    queue.settle(queue.add(answerTo("same")), {Taken::Durable, ""});
    queue.settle(queue.add(answerTo("same")), {Taken::Durable, ""});
    const std::string frames = queue.take(WallTime{}).frames;
    EXPECT_NE(frames.find("|3-1|"), std::string::npos) << frames;
    EXPECT_NE(frames.find("|3-2|"), std::string::npos) << frames;
}

}  // namespace
}  // namespace chairside::ingest
