// ChairTable: the simulated chairs as a table: what each monitor shows, and what is wrong there. One row is chosen. The
// Qt thread.
#pragma once

#include <QStringList>
#include <QTableWidget>

namespace chairside::sim {

// One line of the control port's "chairs": "CHAIR-2 spo2=97 rate=72 breaths=14 bp=121/74 taken=130 now=probe-off".
struct ChairLine {
    QString chair, spo2, rate, breaths, pressure;
    QStringList now;  // events, by name

    [[nodiscard]] static ChairLine read(const QString& line);
    [[nodiscard]] bool is(const QString& event) const { return now.contains(event); }
};

// "probe-off" -> "probe off"; "link-cut" -> "cable out"; "set-spo2" -> "SpO₂ set".
[[nodiscard]] QString eventInWords(const QString& event);

class ChairTable final : public QTableWidget {
public:
    ChairTable();
    void showChairs(const QList<ChairLine>& chairs);
    [[nodiscard]] QString chosen() const;  // its name; empty: there is none yet

private:
    void put(int row, int column, const QString& text);
};

}  // namespace chairside::sim
