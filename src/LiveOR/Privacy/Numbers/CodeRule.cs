using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Numbers that point to a record, an account, a licence, a plan, a device or a vehicle: announced by a word before
/// them, or of a make that no measure, dose or score has.</summary>
internal sealed class CodeRule : IProseRule
{
    private const int Window = 6;
    private const int ManyDigits = 6;
    private const int FewestFiled = 5;

    public IEnumerable<Finding> Inspect(Prose prose) => (prose.Cues & Cue.Digits) == 0 ? [] : Inspect(prose.Text);

    private static IEnumerable<Finding> Inspect(string text)
    {
        var chunks = ChunkCutter.Cut(text);
        for (var i = 0; i < chunks.Length;)
        {
            var code = Code.At(text, chunks, i);
            if (code is { } found && Judge(text, chunks, found) is { } finding)
            {
                yield return finding;
            }

            i = code?.Last + 1 ?? i + 1;
        }
    }

    private static Finding? Judge(string text, Chunk[] chunks, Code code)
    {
        var (kind, distance, shared) = Announced(text, chunks, code.First);
        var start = chunks[code.First].Start;
        var end = chunks[code.Last].End;
        if (shared || Quantity.Measured(text, start, end) || (SafeCodes.Safe(text.AsSpan(start, end - start)) && !IsFiled(text, chunks, code)) || Series.Runs(text.AsSpan(start, end - start))
            || IsTime(text.AsSpan(0, start), text.AsSpan(start, end - start)))
        {
            return null;
        }

        var announced = kind is not null && code.Digits >= (distance <= 2 ? 3 : 4);
        if (!announced && !code.Unlikely(text, chunks))
        {
            return null;
        }

        var level = announced || code.Digits >= ManyDigits ? FindingLevel.Held : FindingLevel.Warned;
        end = announced ? WithRemark(text, end) : end;
        kind = kind is not null && announced ? kind : CodeKind.Unknown;
        return new Finding(kind.Rule, level, start, end - start, kind.Why, null);
    }

    /// <summary>"histology 218/25", "HN 55-1120": right behind a record's word even what looks like a range or a ratio is its
    /// number; a span of years is none.</summary>
    private static bool IsFiled(string text, Chunk[] chunks, Code code)
    {
        var span = text.AsSpan(chunks[code.First].Start, chunks[code.Last].End - chunks[code.First].Start);
        return code.First > 0 && code.Digits >= FewestFiled && span.ContainsAny('-', '/') && !(span is ['1' or '2', '9' or '0', _, _, _, ..])
            && !chunks[code.First - 1].Stops && CodeWords.Of(text.AsSpan(chunks[code.First - 1].Start, chunks[code.First - 1].Length)) == CodeKind.Record;
    }

    /// <summary>"at 1430".</summary>
    private static bool IsTime(ReadOnlySpan<char> before, ReadOnlySpan<char> code) =>
        code is [>= '0' and <= '2', _, >= '0' and <= '5', _] && (before.EndsWith(" at ") || before.EndsWith(" by ") || before.EndsWith(" till "));

    /// <summary>The end with a word in brackets that belongs to the number: "004417 (subscriber)".</summary>
    private static int WithRemark(string text, int end)
    {
        var close = text.AsSpan(end).StartsWith(" (") ? text.IndexOf(')', end, Math.Min(20, text.Length - end)) : -1;
        return close > end + 3 && !text.AsSpan(end + 2, close - end - 2).ContainsAnyExceptInRange('a', 'z') ? close + 1 : end;
    }

    /// <summary>The nearest word before that announces a number, within the same clause.</summary>
    private static (CodeKind? Kind, int Distance, bool Shared) Announced(string text, Chunk[] chunks, int first)
    {
        CodeKind? general = null;
        for (var distance = 1; distance <= Window && distance <= first; distance++)
        {
            var chunk = chunks[first - distance];
            var word = text.AsSpan(chunk.Start, chunk.Length);
            if (distance == 1 && CodeWords.IsShared(word) && !IsOfRecord(text, chunks, first - 2))
            {
                return (null, distance, true);
            }

            if (chunk.Stops && !Abbreviated(text, chunk, word))
            {
                break;
            }

            switch (CodeWords.Of(word))
            {
                case { } kind when kind != CodeKind.Record:
                    return (kind, distance, false);
                case { } record:
                    general ??= record;
                    break;
            }
        }

        return (general, general is null ? Window : 1, false);
    }

    /// <summary>"histology ref 25-00931": a reference of ours, not of a maker.</summary>
    private static bool IsOfRecord(string text, Chunk[] chunks, int before) =>
        before >= 0 && !chunks[before].Stops && CodeWords.Of(text.AsSpan(chunks[before].Start, chunks[before].Length)) == CodeKind.Record;

    private static bool Abbreviated(string text, Chunk chunk, ReadOnlySpan<char> word) =>
        chunk.End < text.Length && text[chunk.End] == '.' && word.Length <= 4 && CodeWords.Of(word) is not null;
}
