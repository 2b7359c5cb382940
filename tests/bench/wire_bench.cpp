// Parsing and mapping an IHE PCD-01 message of about 1.5 kB: what each message costs before the engine sees it.
#include <benchmark/benchmark.h>

#include <string>

#include "unit/wire/wire_test_support.h"
#include "wire/hl7_ack.h"
#include "wire/hl7_mapping.h"
#include "wire/mllp_framer.h"

namespace chairside::wire {
namespace {

std::string line(int set, const std::string& id, const std::string& sub, const std::string& value,
                 const std::string& unit, const std::string& time) {
    return "OBX|" + std::to_string(set) + "|NM|" + id + "^MDC|" + sub + "|" + value + "|" + unit + "^MDC|||||R|||" +
           time;
}

// A vital-signs monitor's minute: no device lines, every value with its own time, the last cuff repeated.
std::string message() {
    const std::string now = "20260115143005.0000+0000";
    const std::string cuff = "20260115142510.0000+0000";
    const std::string mmhg = "266016^MDC_DIM_MMHG";
    std::string text =
        "MSH|^~\\&|BENCH_VS^0000000000000001^EUI-64|BENCH|||20260115143005.0000+0000||ORU^R01^ORU_R01|4711|P|2.6|||AL|"
        "NE||UNICODE "
        "UTF-8|||IHE_PCD_001^IHE PCD^1.3.6.1.4.1.19376.1.6.1.1.1^ISO\r"
        "PID|||BENCH-0001^^^CLINIC^PI||DOE^JANE^^^^^L||19800101|F\rPV1||U|INFUSION^^CHAIR-3\r"
        "OBR|1|4711^BENCH_VS^0000000000000001^EUI-64|4711^BENCH_VS^0000000000000001^EUI-64|182777000^monitoring of "
        "patient^SCT|||20260115143005.0000+0000\r";
    text += line(1, "150456^MDC_PULS_OXIM_SAT_O2", "1.3.1.150456", "97", "262688^MDC_DIM_PERCENT", now) +
            "||||0000000000000001^^0000000000000001^EUI-64\r";
    text += line(2, "149530^MDC_PULS_OXIM_PULS_RATE", "1.3.1.149530", "82", "264864^MDC_DIM_BEAT_PER_MIN", now) + "\r";
    text += line(3, "150488^MDC_BLD_PERF_INDEX", "1.3.1.150488", "1.76", "262688^MDC_DIM_PERCENT", now) + "\r";
    text += line(4, "147842^MDC_ECG_HEART_RATE", "1.7.4.147842", "81", "264864^MDC_DIM_BEAT_PER_MIN", now) + "\r";
    text += line(5, "151578^MDC_TTHOR_RESP_RATE", "1.7.1.151578", "14", "264928^MDC_DIM_RESP_PER_MIN", now) + "\r";
    text += line(6, "148066^MDC_ECG_V_P_C_RATE", "1.7.2.148066", "0", "264864^MDC_DIM_BEAT_PER_MIN", now) + "\r";
    text += line(7, "150301^MDC_PRESS_CUFF_SYS", "1.1.9.150301", "142", mmhg, cuff) + "|||^APERIODIC\r";
    text += line(8, "150302^MDC_PRESS_CUFF_DIA", "1.1.9.150302", "91", mmhg, cuff) + "|||^APERIODIC\r";
    text += line(9, "150303^MDC_PRESS_CUFF_MEAN", "1.1.9.150303", "108", mmhg, cuff) + "|||^APERIODIC\r";
    return text;
}

void parseOnly(benchmark::State& state) {
    const std::string bytes = message();
    for (auto _ : state) {
        auto parsed = Hl7Message::parse(bytes);
        benchmark::DoNotOptimize(parsed);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(parseOnly);

void parseAndMap(benchmark::State& state) {
    const std::string bytes = message();
    const MappingOptions options{"127.0.0.1", {}, false};
    for (auto _ : state) {
        const auto parsed = Hl7Message::parse(bytes);
        auto mapped = mapHl7(parsed.value(), test::ihePcd01(), options);
        benchmark::DoNotOptimize(mapped);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
    state.counters["message_bytes"] = static_cast<double>(bytes.size());
}
BENCHMARK(parseAndMap);

void frameParseMapAndAck(benchmark::State& state) {
    const std::string frame = frameMllp(message());
    const MappingOptions options{"127.0.0.1", {}, false};
    MllpFramer framer;
    for (auto _ : state) {
        framer.feed(frame);
        const auto event = framer.next();
        const auto parsed = Hl7Message::parse(event->bytes);
        auto mapped = mapHl7(parsed.value(), test::ihePcd01(), options);
        benchmark::DoNotOptimize(mapped);
        std::string ack =
            frameMllp(buildAck(parsed.value(), {AckCode::Accept, {}, "1-1", WallTime{1'768'487'110'250}}));
        benchmark::DoNotOptimize(ack);
    }
}
BENCHMARK(frameParseMapAndAck);

}  // namespace
}  // namespace chairside::wire

BENCHMARK_MAIN();
