// Pages of a report: a cursor that goes down and breaks to the next page. One thread, with a QGuiApplication.
#pragma once

#include <QIODevice>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace chairside::tools {

struct TableColumn {
    QString title;
    double share = 1;  // of the width
};

class Paper {
public:
    // Writes to an open device that lives longer. Draws `footer` and the page's number at the foot of each page.
    Paper(QIODevice& to, QPageSize::PageSizeId size, const QString& title, const QString& footer);
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    [[nodiscard]] bool ok() const { return ready_; }
    void heading(const QString& text);
    void title(const QString& text);
    void paragraph(const QString& text, bool bold = false);
    // Name and value, two pairs a line.
    void facts(const std::vector<std::pair<QString, QString>>& facts);
    void table(const std::vector<TableColumn>& columns, const std::vector<QStringList>& rows);
    // A picture of that height over the whole width.
    void picture(double height, const std::function<void(QPainter&, const QRectF&)>& draw);
    void newPage();
    // What follows, that high, is not torn apart.
    void keepTogether(double height);
    void gap(double height) { y_ += height; }

private:
    void room(double height);
    void drawFooter();
    double row(const std::vector<TableColumn>& columns, const QStringList& cells, bool head, bool measureOnly);
    [[nodiscard]] QFont font(double points, bool bold = false) const;

    QPdfWriter writer_;
    QPainter painter_;
    QString footer_;
    bool ready_ = false;
    double left_ = 0, width_ = 0, top_ = 0, bottom_ = 0, y_ = 0;
    int page_ = 1;
};

}  // namespace chairside::tools
