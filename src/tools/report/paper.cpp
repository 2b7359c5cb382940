#include "tools/report/paper.h"

#include <QFontMetricsF>
#include <algorithm>

namespace chairside::tools {
namespace {

constexpr int kDotsPerInch = 144;
constexpr double kMargin = 80;
constexpr double kCellPad = 5;
const QColor kInk{0x1a, 0x1f, 0x24};
const QColor kFaint{0x5b, 0x66, 0x70};
const QColor kRule{0xc9, 0xd0, 0xd6};
const QColor kHead{0xee, 0xf1, 0xf4};

}  // namespace

Paper::Paper(QIODevice& to, QPageSize::PageSizeId size, const QString& title, const QString& footer)
    : writer_(&to), footer_(footer) {
    writer_.setPageSize(QPageSize(size));
    writer_.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer_.setResolution(kDotsPerInch);
    writer_.setTitle(title);
    writer_.setCreator("chairside-report");
    ready_ = painter_.begin(&writer_);
    left_ = kMargin;
    top_ = kMargin;
    width_ = writer_.width() - 2 * kMargin;
    bottom_ = writer_.height() - kMargin - 30;
    y_ = top_;
    if (ready_) drawFooter();
}

Paper::~Paper() { painter_.end(); }

QFont Paper::font(double points, bool bold) const {
    QFont font("DejaVu Sans");
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

void Paper::drawFooter() {
    painter_.setFont(font(7));
    painter_.setPen(kFaint);
    const QRectF foot(left_, bottom_ + 14, width_, 24);
    painter_.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, footer_);
    painter_.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, QString("page %1").arg(page_));
}

void Paper::newPage() {
    writer_.newPage();
    ++page_;
    y_ = top_;
    drawFooter();
}

void Paper::room(double height) {
    if (y_ + height > bottom_) newPage();
}

void Paper::keepTogether(double height) { room(height); }

void Paper::title(const QString& text) {
    room(60);
    painter_.setFont(font(17, true));
    painter_.setPen(kInk);
    painter_.drawText(QRectF(left_, y_, width_, 44), Qt::AlignLeft | Qt::AlignVCenter, text);
    y_ += 52;
}

void Paper::heading(const QString& text) {
    room(110);  // a heading does not stand alone at the foot of a page
    y_ += 14;
    painter_.setFont(font(10.5, true));
    painter_.setPen(kInk);
    painter_.drawText(QRectF(left_, y_, width_, 28), Qt::AlignLeft | Qt::AlignVCenter, text);
    y_ += 30;
    painter_.setPen(QPen(kRule, 1.5));
    painter_.drawLine(QPointF(left_, y_), QPointF(left_ + width_, y_));
    y_ += 8;
}

void Paper::paragraph(const QString& text, bool bold) {
    painter_.setFont(font(8.5, bold));
    const int flags = Qt::AlignLeft | Qt::TextWordWrap;
    const QRectF needed = painter_.boundingRect(QRectF(left_, 0, width_, 1e6), flags, text);
    room(needed.height());
    painter_.setPen(kInk);
    painter_.drawText(QRectF(left_, y_, width_, needed.height()), flags, text);
    y_ += needed.height() + 6;
}

void Paper::facts(const std::vector<std::pair<QString, QString>>& facts) {
    const double half = width_ / 2;
    const double name = 190;
    for (std::size_t i = 0; i < facts.size(); i += 2) {
        double height = 0;
        const int flags = Qt::AlignLeft | Qt::TextWordWrap;
        const auto reach = [&](const QString& text, double width) {
            height = std::max(height, painter_.boundingRect(QRectF(0, 0, width, 1e6), flags, text).height());
        };
        for (std::size_t k = i; k < std::min(i + 2, facts.size()); ++k) {
            painter_.setFont(font(8));
            reach(facts[k].first, name - 8);
            painter_.setFont(font(8.5, true));
            reach(facts[k].second, half - name - 14);
        }
        room(height + 6);
        for (std::size_t k = i; k < std::min(i + 2, facts.size()); ++k) {
            const double x = left_ + double(k - i) * half;
            painter_.setFont(font(8));
            painter_.setPen(kFaint);
            painter_.drawText(QRectF(x, y_, name - 8, height), flags, facts[k].first);
            painter_.setFont(font(8.5, true));
            painter_.setPen(kInk);
            painter_.drawText(QRectF(x + name, y_, half - name - 14, height), flags, facts[k].second);
        }
        y_ += height + 6;
    }
}

double Paper::row(const std::vector<TableColumn>& columns, const QStringList& cells, bool head, bool measureOnly) {
    double all = 0;
    for (const TableColumn& column : columns) all += column.share;
    painter_.setFont(font(7.5, head));
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
    double height = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double wide = width_ * columns[i].share / all - 2 * kCellPad;
        const QRectF needed = painter_.boundingRect(QRectF(0, 0, wide, 1e6), flags, cells.value(int(i)));
        height = std::max(height, needed.height());
    }
    height += 2 * kCellPad;
    if (measureOnly) return height;
    if (head) painter_.fillRect(QRectF(left_, y_, width_, height), kHead);
    double x = left_;
    painter_.setPen(kInk);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double wide = width_ * columns[i].share / all;
        painter_.drawText(QRectF(x + kCellPad, y_, wide - 2 * kCellPad, height), flags, cells.value(int(i)));
        x += wide;
    }
    painter_.setPen(QPen(kRule, 1));
    painter_.drawLine(QPointF(left_, y_ + height), QPointF(left_ + width_, y_ + height));
    y_ += height;
    return height;
}

void Paper::table(const std::vector<TableColumn>& columns, const std::vector<QStringList>& rows) {
    QStringList titles;
    for (const TableColumn& column : columns) titles << column.title;
    const double head = row(columns, titles, true, true);
    room(head + (rows.empty() ? 0 : row(columns, rows.front(), false, true)));
    row(columns, titles, true, false);
    for (const QStringList& cells : rows) {
        if (y_ + row(columns, cells, false, true) > bottom_) {
            newPage();
            row(columns, titles, true, false);
        }
        row(columns, cells, false, false);
    }
    y_ += 6;
}

void Paper::picture(double height, const std::function<void(QPainter&, const QRectF&)>& draw) {
    room(height);
    painter_.save();
    draw(painter_, QRectF(left_, y_, width_, height));
    painter_.restore();
    y_ += height + 6;
}

}  // namespace chairside::tools
