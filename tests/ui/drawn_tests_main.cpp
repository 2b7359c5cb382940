// The begin of test programs that draw screens: GoogleTest with a Qt application under it.
#include <gtest/gtest.h>
#include <QApplication>

#include "ui/screen.h"

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    chairside::test::prepareDrawing();
    const QApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
