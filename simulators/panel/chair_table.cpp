#include "simulators/panel/chair_table.h"

#include <QHash>
#include <QHeaderView>

namespace chairside::sim {
namespace {

constexpr int kColumns = 6;
constexpr int kWrongColumn = 5;
constexpr int kRowHeight = 30;

}  // namespace

ChairLine ChairLine::read(const QString& line) {
    ChairLine chair;
    chair.chair = line.section(' ', 0, 0);
    for (const QString& word : line.section(' ', 1).split(' ')) {
        const QString name = word.section('=', 0, 0);
        const QString value = word.section('=', 1);
        if (name == "spo2") chair.spo2 = value;
        if (name == "rate") chair.rate = value;
        if (name == "breaths") chair.breaths = value;
        if (name == "bp") chair.pressure = value;
        if (name == "now" && value != "-") chair.now = value.split(',');
    }
    return chair;
}

QString eventInWords(const QString& event) {
    static const QHash<QString, QString> words = {{"link-cut", "cable out"},      {"set-spo2", "SpO₂ set"},
                                                  {"set-rate", "rate set"},       {"set-systolic", "systolic set"},
                                                  {"set-breaths", "breaths set"}, {"half-open", "connection half open"},
                                                  {"cuff-fail", "cuff fails"}};
    const auto known = words.constFind(event);
    return known != words.constEnd() ? *known : QString(event).replace('-', ' ');
}

ChairTable::ChairTable() : QTableWidget(0, kColumns) {
    setObjectName("chairs");
    setHorizontalHeaderLabels({"Chair", "SpO₂ %", "Rate /min", "Breaths /min", "Pressure mmHg", "Going on"});
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    setMinimumWidth(620);
}

QString ChairTable::chosen() const {
    const QTableWidgetItem* name = item(currentRow(), 0);
    return name == nullptr ? QString() : name->text();
}

void ChairTable::put(int row, int column, const QString& text) {
    if (item(row, column) == nullptr) {
        auto* const made = new QTableWidgetItem;
        if (column > 0 && column < kWrongColumn) made->setTextAlignment(Qt::AlignCenter);
        setItem(row, column, made);
    }
    item(row, column)->setText(text);
}

void ChairTable::showChairs(const QList<ChairLine>& chairs) {
    setRowCount(static_cast<int>(chairs.size()));
    for (int row = 0; row < chairs.size(); ++row) {
        const ChairLine& chair = chairs[row];
        QStringList now;
        for (const QString& event : chair.now) now.append(eventInWords(event));
        const QStringList texts = {chair.chair, chair.spo2, chair.rate, chair.breaths, chair.pressure, now.join(", ")};
        for (int column = 0; column < kColumns; ++column) put(row, column, texts[column]);
    }
    if (currentRow() < 0 && rowCount() > 0) selectRow(0);
}

}  // namespace chairside::sim
