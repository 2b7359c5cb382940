// How chairs are called where they are read from afar: by their numbers, as long as no two would be called the same.
#include <gtest/gtest.h>

#include "ui/view/chair_list_model.h"

namespace chairside::ui {
namespace {

TEST(ChairBadges, areTheNumbersOfTheChairs) {
    ChairListModel chairs;
    EXPECT_EQ(chairs.add("CHAIR-1")->badge(), "1");
    EXPECT_EQ(chairs.add("CHAIR-12")->badge(), "12");
    EXPECT_EQ(chairs.add("Garden room")->badge(), "Garden room");
    EXPECT_EQ(chairs.badge("CHAIR-12"), "12");
    EXPECT_EQ(chairs.find("CHAIR-12")->name(), "CHAIR-12") << "commands carry the name";
}

TEST(ChairBadges, areWholeNamesWhileTwoWouldBeCalledTheSame) {
    ChairListModel chairs;
    ChairModel* first = chairs.add("CHAIR-1");
    int changed = 0;
    QObject::connect(first, &ChairModel::badgeChanged, first, [&] { ++changed; });
    chairs.add("BAY-1");
    EXPECT_EQ(first->badge(), "CHAIR-1");
    EXPECT_EQ(changed, 1) << "the screen is told";
    chairs.remove("BAY-1");
    EXPECT_EQ(first->badge(), "1");
}

}  // namespace
}  // namespace chairside::ui
