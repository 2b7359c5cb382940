#include "base/strong_id.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <set>

namespace chairside {
namespace {

using PlaceId = StrongId<struct PlaceTag>;
using PersonId = StrongId<struct PersonTag>;
using Number = StrongId<struct NumberTag, std::uint64_t>;

static_assert(!std::is_constructible_v<PlaceId, PersonId>, "ids of two kinds cannot be swapped");
static_assert(!std::is_convertible_v<std::string, PlaceId>, "an id is made on purpose");

TEST(StrongId, equalsItsOwnKindWithTheSameValue) {
    EXPECT_EQ(PlaceId{"3"}, PlaceId{"3"});
    EXPECT_NE(PlaceId{"3"}, PlaceId{"4"});
    EXPECT_EQ(PlaceId{}.value(), "");
}

TEST(StrongId, isOrderedByItsValue) {
    const std::set<Number> numbers{Number{10}, Number{2}, Number{10}};
    EXPECT_EQ(numbers.size(), 2U);
    EXPECT_EQ(numbers.begin()->value(), 2U);
}

}  // namespace
}  // namespace chairside
