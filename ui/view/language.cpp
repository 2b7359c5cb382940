#include "ui/view/language.h"

#include <string_view>

namespace chairside::ui {

bool Language::open(const QString& locale) {
    const QString wanted = locale.left(2);
    const bool known = wanted == QLatin1String("es") || wanted == QLatin1String("de");
    return load(QStringLiteral(":/i18n/chairside_%1.qm").arg(known ? wanted : QStringLiteral("en")));
}

QString Language::translate(const char* context, const char* text, const char* comment, int n) const {
    constexpr std::string_view kOurs = "chairside::ui::";
    const std::string_view asked = context == nullptr ? std::string_view() : std::string_view(context);
    const char* const plain = asked.substr(0, kOurs.size()) == kOurs ? context + kOurs.size() : context;
    return QTranslator::translate(plain, text, comment, n);
}

}  // namespace chairside::ui
