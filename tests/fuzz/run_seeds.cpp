// Stands in for libFuzzer in ordinary builds. Runs the target over every file of the folders named; with --seconds N
// then over mutations of them for N seconds. An input that ends the program is written to crash-SEED-ROUND first.
//   fuzz_X [--seconds N] [--seed N] FOLDER...
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t kInputBytesMax = 64 * 1024;
constexpr std::string_view kTelling = "\r\n\x0b\x1c|^~\\&*+-.,:<>{}#\"0 \x00\x7f\xff";  // what the formats are made of

struct Options {
    double seconds = 0;
    std::uint64_t seed = std::random_device{}();
    std::vector<std::string> folders;
};

// What runs now, for the signal handler.
struct Running {
    std::span<const std::uint8_t> input;
    std::string fileName;
} running;

void keepInput() {
    if (running.input.empty()) return;
    std::ofstream{running.fileName, std::ios::binary}.write(reinterpret_cast<const char*>(running.input.data()),
                                                            std::streamsize(running.input.size()));
    std::cerr << "the input is in " << running.fileName << '\n';
}

extern "C" void onAbort(int) {
    keepInput();
    std::_Exit(134);
}

class Mutator {
public:
    Mutator(const std::vector<Bytes>& seeds, std::uint64_t seed) : seeds_(seeds), random_(seed) {}

    Bytes next() {
        Bytes bytes = seeds_[below(seeds_.size())];
        const std::size_t changes = 1 + below(8);
        for (std::size_t i = 0; i < changes; ++i) change(bytes);
        if (bytes.size() > kInputBytesMax) bytes.resize(kInputBytesMax);
        return bytes;
    }

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : std::size_t(random_() % end); }
    std::uint8_t telling() { return std::uint8_t(kTelling[below(kTelling.size())]); }

    Bytes piece(const Bytes& of) {
        const std::size_t from = below(of.size()), count = below(of.size() - from + 1);
        return {of.begin() + std::ptrdiff_t(from), of.begin() + std::ptrdiff_t(from + count)};
    }

    void insert(Bytes& bytes, const Bytes& what) {
        bytes.insert(bytes.begin() + std::ptrdiff_t(below(bytes.size() + 1)), what.begin(), what.end());
    }

    void erase(Bytes& bytes) {
        const std::size_t from = below(bytes.size()), count = below(std::min<std::size_t>(bytes.size() - from, 64) + 1);
        bytes.erase(bytes.begin() + std::ptrdiff_t(from), bytes.begin() + std::ptrdiff_t(from + count));
    }

    void change(Bytes& bytes) {
        if (bytes.empty()) return insert(bytes, {telling()});
        switch (below(8)) {
            case 0: bytes[below(bytes.size())] ^= std::uint8_t(1u << below(8)); return;
            case 1: bytes[below(bytes.size())] = std::uint8_t(random_()); return;
            case 2: bytes[below(bytes.size())] = telling(); return;
            case 3: return insert(bytes, {telling()});
            case 4: return insert(bytes, Bytes(1 + below(300), telling()));
            case 5: return erase(bytes);
            case 6: return insert(bytes, piece(bytes));
            case 7: return insert(bytes, piece(seeds_[below(seeds_.size())]));
        }
    }

    const std::vector<Bytes>& seeds_;
    std::mt19937_64 random_;
};

Options readOptions(std::span<char*> words) {
    Options options;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string_view word = words[i];
        const bool valued = i + 1 < words.size();
        if (word == "--seconds" && valued) {
            options.seconds = std::atof(words[++i]);
        } else if (word == "--seed" && valued) {
            options.seed = std::strtoull(words[++i], nullptr, 10);
        } else {
            options.folders.emplace_back(word);
        }
    }
    return options;
}

std::vector<Bytes> readSeeds(const std::vector<std::string>& folders) {
    std::vector<Bytes> seeds;
    for (const std::string& folder : folders) {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
        std::sort(files.begin(), files.end());  // a seed number means the same on every machine
        for (const auto& path : files) {
            std::ifstream file{path, std::ios::binary};
            seeds.emplace_back(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{});
        }
    }
    return seeds;
}

void run(const Bytes& input, std::string name) {
    running = {input, std::move(name)};
    LLVMFuzzerTestOneInput(input.data(), input.size());
    running.input = {};
}

std::uint64_t mutate(const std::vector<Bytes>& seeds, const Options& options) {
    using Steady = std::chrono::steady_clock;
    Mutator mutator{seeds, options.seed};
    const auto end = Steady::now() + std::chrono::duration<double>(options.seconds);
    std::uint64_t rounds = 0;
    for (; Steady::now() < end; ++rounds) {
        run(mutator.next(), "crash-" + std::to_string(options.seed) + "-" + std::to_string(rounds));
    }
    return rounds;
}

}  // namespace

int main(int count, char** words) {
    std::signal(SIGABRT, onAbort);
    if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(keepInput);
    const Options options = readOptions({words, std::size_t(count)});
    const std::vector<Bytes> seeds = readSeeds(options.folders);
    for (const Bytes& seed : seeds) run(seed, "crash-seed");
    std::cout << seeds.size() << " seeds\n";
    if (seeds.empty()) return 1;
    if (options.seconds > 0) {
        std::cout << "mutations from --seed " << options.seed << std::endl;
        std::cout << mutate(seeds, options) << " mutations\n";
    }
}
