#include "simulators/panel/panel.h"

#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include "simulators/panel/control_link.h"

namespace chairside::sim {
namespace {

constexpr int kLookEachMs = 500;

// "spo2" of "CHAIR-2 spo2=97 rate=72".
QString field(const QString& line, const QString& name) {
    for (const QString& word : line.split(' ')) {
        if (word.startsWith(name + '=')) return word.mid(name.size() + 1);
    }
    return {};
}

}  // namespace

Panel::Panel(std::uint16_t controlPort) : link_(std::make_unique<ControlLink>(controlPort)) {
    setWindowTitle("chairside-sim: simulated chairs (demonstration)");
    auto* const layout = new QGridLayout(this);
    chairs_ = new QListWidget;
    chairs_->setObjectName("chairs");
    chairs_->setMinimumWidth(430);
    said_ = new QLabel("Choose a chair.");
    said_->setObjectName("said");
    said_->setWordWrap(true);
    layout->addWidget(chairs_, 0, 0, 2, 1);
    layout->addWidget(makeVitals(), 0, 1);
    layout->addWidget(makeEvents(), 1, 1);
    layout->addWidget(said_, 2, 0, 1, 2);
    link_->lost = [this] { close(); };
    link_->send("events", [this](const QStringList& lines, const QString&) {
        for (const QString& line : lines) {
            const QString event = line.section(' ', 0, 0);
            if (event.startsWith("set-") || event == "link-cut" || event == "wrong-chair") continue;
            events_->addItem(line, event);
        }
    });
    auto* const timer = new QTimer(this);
    QObject::connect(timer, &QTimer::timeout, this, [this] { look(); });
    timer->start(kLookEachMs);
    look();
}

Panel::~Panel() { link_->lost = {}; }

void Panel::addVital(QWidget* box, const char* word, const QString& label, int lowest, int highest) {
    auto* const grid = static_cast<QGridLayout*>(box->layout());
    const int row = grid->rowCount();
    VitalRow made{new QSlider(Qt::Horizontal), new QLabel("-")};
    made.slider->setObjectName(word);
    made.slider->setRange(lowest, highest);
    made.slider->setMinimumWidth(220);
    made.value->setMinimumWidth(40);
    grid->addWidget(new QLabel(label), row, 0);
    grid->addWidget(made.slider, row, 1);
    grid->addWidget(made.value, row, 2);
    // Once a drag is over; keys and wheel change it without one.
    const QString name = word;
    const auto set = [this, name, slider = made.slider] {
        tell(QString("set %1 %2 %3").arg(chair(), name).arg(slider->value()));
    };
    QObject::connect(made.slider, &QSlider::sliderReleased, this, set);
    QObject::connect(made.slider, &QSlider::actionTriggered, this, [slider = made.slider, set](int) {
        if (!slider->isSliderDown()) QTimer::singleShot(0, slider, set);
    });
    vitals_[name] = made;
}

QWidget* Panel::makeVitals() {
    auto* const box = new QGroupBox("Vital signs");
    auto* const grid = new QGridLayout(box);
    addVital(box, "spo2", "SpO₂ %", 60, 100);
    addVital(box, "rate", "Rate /min", 25, 180);
    addVital(box, "systolic", "Systolic mmHg", 60, 230);
    addVital(box, "breaths", "Breaths /min", 2, 40);
    auto* const release = new QPushButton("Release: let the body be");
    release->setObjectName("release");
    QObject::connect(release, &QPushButton::clicked, this, [this] { tell("release " + chair()); });
    grid->addWidget(release, grid->rowCount(), 0, 1, 3);
    return box;
}

QWidget* Panel::makeEvents() {
    auto* const box = new QGroupBox("Events");
    auto* const grid = new QGridLayout(box);
    events_ = new QComboBox;
    events_->setObjectName("events");
    seconds_ = new QSpinBox;
    seconds_->setObjectName("seconds");
    seconds_->setRange(1, 3600);
    seconds_->setValue(60);
    seconds_->setSuffix(" s");
    auto* const start = new QPushButton("Start");
    start->setObjectName("start");
    QObject::connect(start, &QPushButton::clicked, this, [this] {
        tell(QString("start %1 %2 %3s").arg(events_->currentData().toString(), chair()).arg(seconds_->value()));
    });
    auto* const cuff = new QPushButton("Measure blood pressure now");
    QObject::connect(cuff, &QPushButton::clicked, this, [this] { tell("start cuff-now " + chair() + " 1s"); });
    cable_ = new QPushButton("Pull the cable");
    cable_->setObjectName("cable");
    QObject::connect(cable_, &QPushButton::clicked, this, [this] { tell((pulled_ ? "plug " : "pull ") + chair()); });
    grid->addWidget(events_, 0, 0, 1, 2);
    grid->addWidget(seconds_, 1, 0);
    grid->addWidget(start, 1, 1);
    grid->addWidget(cuff, 2, 0, 1, 2);
    grid->addWidget(cable_, 3, 0, 1, 2);
    return box;
}

QString Panel::chair() const {
    const QListWidgetItem* item = chairs_->currentItem();
    return item == nullptr ? QString() : item->text().section(' ', 0, 0);
}

void Panel::look() {
    if (link_->busy()) return;
    link_->send("chairs", [this](const QStringList& lines, const QString& error) {
        if (error.isEmpty()) showChairs(lines);
    });
}

void Panel::showChairs(const QStringList& chairs) {
    for (int i = 0; i < chairs.size(); ++i) {
        if (i == chairs_->count()) chairs_->addItem(QString());
        chairs_->item(i)->setText(chairs[i]);
    }
    if (chairs_->currentRow() < 0) chairs_->setCurrentRow(0);
    const QString line = chairs.value(chairs_->currentRow());
    pulled_ = field(line, "now").split(',').contains("link-cut");
    cable_->setText(pulled_ ? "Plug the cable in" : "Pull the cable");
    for (const auto& [name, row] : vitals_) {
        const QString value = name == "systolic" ? field(line, "bp").section('/', 0, 0) : field(line, name);
        row.value->setText(value);
        bool number = false;
        const int shown = value.toInt(&number);
        if (number && !row.slider->isSliderDown() && !row.slider->hasFocus()) row.slider->setValue(shown);
    }
}

void Panel::tell(const QString& command) {
    if (chair().isEmpty()) return;
    link_->send(command, [this](const QStringList& lines, const QString& error) {
        said_->setText(error.isEmpty() ? lines.join('\n') : "Not done: " + error);
    });
}

void showPanel(std::uint16_t controlPort) {
    int argc = 1;
    char name[] = "chairside-sim";
    char* argv[] = {name, nullptr};
    QApplication application(argc, argv);
    Panel panel(controlPort);
    panel.show();
    QApplication::exec();
}

}  // namespace chairside::sim
