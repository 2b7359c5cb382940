// A floor to look at without a station: fake_station PORT SCENE CHAIRS. For screenshots and for trying the screens.
#include <QCoreApplication>
#include <iostream>

#include "ui/scenes.h"

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    chairside::test::FakeStation station;
    chairside::test::setScene(station, args.value(2, "calm"), args.value(3, "6").toInt());
    if (!station.listen(static_cast<quint16>(args.value(1, "0").toInt()))) return 1;
    std::cout << "fake station link=127.0.0.1:" << station.port() << std::endl;
    return QCoreApplication::exec();
}
