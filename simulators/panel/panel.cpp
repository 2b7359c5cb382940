#include "simulators/panel/panel.h"

#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTimer>

#include "simulators/panel/control_link.h"

namespace chairside::sim {
namespace {

constexpr int kLookEachMs = 500;
constexpr int kMonitorFollowsMs = 15'000;
constexpr int kLevelMost = 86'400;

const QString kCableOut = "link-cut";

QString shownOf(const ChairLine& chair, const QString& vital) {
    if (vital == "spo2") return chair.spo2;
    if (vital == "rate") return chair.rate;
    if (vital == "breaths") return chair.breaths;
    return chair.pressure.section('/', 0, 0);
}

}  // namespace

Panel::Panel(std::uint16_t controlPort) : link_(std::make_unique<ControlLink>(controlPort)) {
    setWindowTitle("chairside-sim: simulated chairs (demonstration)");
    auto* const layout = new QGridLayout(this);
    chairs_ = new ChairTable;
    said_ = new QLabel("Choose a chair, then drag a vital sign, start an event or pull its cable.");
    said_->setObjectName("said");
    said_->setWordWrap(true);
    layout->addWidget(chairs_, 0, 0, 2, 1);
    layout->addWidget(makeVitals(), 0, 1);
    layout->addWidget(makeEvents(), 1, 1);
    layout->addWidget(said_, 2, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    layout->setRowStretch(0, 1);
    link_->lost = [this] { close(); };
    link_->send("events", [this](const QStringList& events, const QString&) { takeEvents(events); });
    QObject::connect(chairs_, &QTableWidget::itemSelectionChanged, this, [this] { showChosen(); });
    auto* const timer = new QTimer(this);
    QObject::connect(timer, &QTimer::timeout, this, [this] { look(); });
    timer->start(kLookEachMs);
    look();
}

Panel::~Panel() { link_->lost = {}; }

void Panel::addVital(const QString& word, const QString& label, int lowest, int highest) {
    auto* const grid = static_cast<QGridLayout*>(vitalsBox_->layout());
    const int row = grid->rowCount();
    auto* const slider = new QSlider(Qt::Horizontal);
    auto* const value = new QLabel("-");
    slider->setObjectName(word);
    slider->setRange(lowest, highest);
    slider->setMinimumWidth(220);
    value->setObjectName(word + "-value");
    value->setMinimumWidth(70);
    grid->addWidget(new QLabel(label), row, 0);
    grid->addWidget(slider, row, 1);
    grid->addWidget(value, row, 2);
    // Once a drag is over; keys and wheel change it without one.
    const auto set = [this, word, label, slider] {
        const QString chair = chairs_->chosen();
        vitals_[word].keeps.setRemainingTime(kMonitorFollowsMs);
        tell(QString("set %1 %2 %3").arg(chair, word).arg(slider->value()),
             QString("%1: %2 is %3 until released.").arg(chair, label).arg(slider->value()));
    };
    QObject::connect(slider, &QSlider::sliderMoved, value, [value](int at) { value->setText(QString::number(at)); });
    QObject::connect(slider, &QSlider::sliderReleased, this, set);
    QObject::connect(slider, &QSlider::actionTriggered, this, [slider, set](int) {
        if (!slider->isSliderDown()) QTimer::singleShot(0, slider, set);
    });
    vitals_[word] = {slider, value, "set-" + word, {}};
}

QWidget* Panel::makeVitals() {
    vitalsBox_ = new QGroupBox("Vital signs");
    auto* const grid = new QGridLayout(vitalsBox_);
    addVital("spo2", "SpO₂ %", 60, 100);
    addVital("rate", "Rate /min", 25, 180);
    addVital("systolic", "Systolic mmHg", 60, 230);
    addVital("breaths", "Breaths /min", 2, 40);
    auto* const release = new QPushButton("Release: everything set or started here is over");
    release->setObjectName("release");
    QObject::connect(release, &QPushButton::clicked, this,
                     [this] { tell("release " + chairs_->chosen(), chairs_->chosen() + ": left to itself."); });
    grid->addWidget(release, grid->rowCount(), 0, 1, 3);
    return vitalsBox_;
}

QWidget* Panel::makeEvents() {
    auto* const box = new QGroupBox("Events");
    auto* const grid = new QGridLayout(box);
    events_ = new QComboBox;
    events_->setObjectName("events");
    events_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    level_ = new QSpinBox;
    level_->setObjectName("level");
    level_->setRange(-kLevelMost, kLevelMost);
    seconds_ = new QSpinBox;
    seconds_->setObjectName("seconds");
    seconds_->setRange(1, 3600);
    seconds_->setValue(60);
    seconds_->setSuffix(" s");
    auto* const start = new QPushButton("Start");
    start->setObjectName("start");
    auto* const cuff = new QPushButton("Measure blood pressure now");
    cuff->setObjectName("cuff");
    cable_ = new QPushButton("Pull the cable");
    cable_->setObjectName("cable");
    QObject::connect(events_, &QComboBox::currentIndexChanged, this, [this] {
        const QString level = events_->currentData().toString().section('=', 1);
        level_->setEnabled(!level.isEmpty());
        level_->setValue(level.toInt());
    });
    QObject::connect(start, &QPushButton::clicked, this, [this] { startEvent(); });
    QObject::connect(cuff, &QPushButton::clicked, this, [this] {
        tell("start cuff-now " + chairs_->chosen() + " 1s", chairs_->chosen() + ": the cuff inflates.");
    });
    QObject::connect(cable_, &QPushButton::clicked, this, [this] { pullOrPlug(); });
    grid->addWidget(events_, 0, 0, 1, 4);
    grid->addWidget(new QLabel("level"), 1, 0);
    grid->addWidget(level_, 1, 1);
    grid->addWidget(seconds_, 1, 2);
    grid->addWidget(start, 1, 3);
    grid->addWidget(cuff, 2, 0, 1, 4);
    grid->addWidget(cable_, 3, 0, 1, 4);
    return box;
}

// "desaturation=84  SpO2 falls to the level and comes back". Vitals, cable and cuff have controls of their own.
void Panel::takeEvents(const QStringList& events) {
    for (const QString& line : events) {
        const QString event = line.section(' ', 0, 0);
        const QString name = event.section('=', 0, 0);
        if (name.startsWith("set-") || name == kCableOut || name == "wrong-chair" || name == "cuff-now") continue;
        events_->addItem(eventInWords(name) + ": " + line.section(' ', 1).trimmed(), event);
        events_->setItemData(events_->count() - 1, line.section(' ', 1).trimmed(), Qt::ToolTipRole);
    }
}

void Panel::startEvent() {
    QString event = events_->currentData().toString().section('=', 0, 0);
    const QString words = eventInWords(event);
    if (level_->isEnabled()) event += "=" + QString::number(level_->value());
    const QString time = QString::number(seconds_->value());
    tell(QString("start %1 %2 %3s").arg(event, chairs_->chosen(), time),
         QString("%1: %2, for %3 s.").arg(chairs_->chosen(), words, time));
}

void Panel::pullOrPlug() {
    const int row = chairs_->currentRow();
    const bool out = row >= 0 && row < lines_.size() && lines_[row].is(kCableOut);
    tell((out ? "plug " : "pull ") + chairs_->chosen(),
         chairs_->chosen() + (out ? ": the cable is in again." : ": the cable is out."));
}

void Panel::look() {
    if (link_->busy()) return;
    link_->send("chairs", [this](const QStringList& lines, const QString& error) {
        if (error.isEmpty()) showChairs(lines);
    });
}

void Panel::showChairs(const QStringList& lines) {
    lines_.clear();
    for (const QString& line : lines) lines_.append(ChairLine::read(line));
    chairs_->showChairs(lines_);
    showChosen();
}

void Panel::showChosen() {
    const int row = chairs_->currentRow();
    if (row < 0 || row >= lines_.size()) return;
    const ChairLine& chair = lines_[row];
    vitalsBox_->setTitle("Vital signs of " + chair.chair);
    cable_->setText(chair.is(kCableOut) ? "Plug the cable in" : "Pull the cable");
    const bool another = std::exchange(shown_, chair.chair) != chair.chair;
    for (const auto& [name, vital] : vitals_) {
        if (vital.slider->isSliderDown()) continue;
        const QString value = shownOf(chair, name);
        const bool held = chair.is(vital.set);
        vital.value->setText(held ? value + " (set)" : value);
        bool number = false;
        const int shown = value.toInt(&number);
        if (number && (another || vital.keeps.hasExpired())) vital.slider->setValue(shown);
    }
}

void Panel::tell(const QString& command, const QString& done) {
    if (chairs_->chosen().isEmpty()) return;
    link_->send(command, [this, done](const QStringList&, const QString& error) {
        said_->setText(error.isEmpty() ? done : "Not done: " + error);
        look();
    });
}

void showPanel(std::uint16_t controlPort) {
    int argc = 1;
    char name[] = "chairside-sim";
    char* argv[] = {name, nullptr};
    QApplication application(argc, argv);
    Panel panel(controlPort);
    panel.resize(1060, 440);
    panel.show();
    QApplication::exec();
}

}  // namespace chairside::sim
