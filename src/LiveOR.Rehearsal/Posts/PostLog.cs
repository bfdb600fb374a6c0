using System.Text.Json;

namespace LiveOR.Rehearsal.Posts;

/// <summary>An append-only file, one JSON object a line, on the disk before <see cref="Append"/> returns.
/// A last line without its end was never answered for and is cut off at start.</summary>
internal sealed class PostLog : IDisposable
{
    private const byte EndOfLine = (byte)'\n';
    private readonly FileStream file;

    public PostLog(string path) =>
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

    public IReadOnlyList<LogLine> Replay()
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        var whole = bytes.AsSpan().LastIndexOf(EndOfLine) + 1;
        file.SetLength(whole);
        file.Position = whole;
        return Read(bytes.AsSpan(0, whole));
    }

    public void Append(LogLine line)
    {
        var before = file.Position;
        try
        {
            file.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, PostsJson.Default.LogLine), EndOfLine]);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            file.SetLength(before);
            throw;
        }
    }

    public void Dispose() => file.Dispose();

    private List<LogLine> Read(ReadOnlySpan<byte> bytes)
    {
        List<LogLine> lines = [];
        while (bytes.Length > 0)
        {
            var end = bytes.IndexOf(EndOfLine);
            lines.Add(Parse(bytes[..end], lines.Count + 1));
            bytes = bytes[(end + 1)..];
        }
        return lines;
    }

    private LogLine Parse(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, PostsJson.Default.LogLine) ?? throw new JsonException("The line is null.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{file.Name}({number}): not a line of the rehearsal's posts. {problem.Message}", problem);
        }
    }
}
