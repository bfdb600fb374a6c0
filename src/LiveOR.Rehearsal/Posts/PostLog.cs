using System.Text.Json;

namespace LiveOR.Rehearsal.Posts;

/// <summary>A file that grows at its end, one JSON object a line, on the disk before <see cref="Append"/> returns. A last line
/// without its end was never answered for and is cut off at start. Only erasing changes what stands there.</summary>
internal sealed class PostLog : IDisposable
{
    private const byte EndOfLine = (byte)'\n';
    private readonly FileStream file;
    private readonly Dictionary<long, (long Start, int Length)> places = [];

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
        var written = Bytes(line);
        try
        {
            file.Write([.. written, EndOfLine]);
            file.Flush(flushToDisk: true);
            Remember(line, before, written.Length);
        }
        catch (IOException)
        {
            file.SetLength(before);
            throw;
        }
    }

    /// <summary>Overwrites a post's words and pictures where they stand; blanks fill the line.</summary>
    public void Erase(Post post)
    {
        if (!places.TryGetValue(post.Id, out var place))
        {
            return;
        }
        var line = new byte[place.Length];
        line.AsSpan().Fill((byte)' ');
        Bytes(new LogLine(post with { Text = "", Pictures = null, DeletedAt = null }, null)).CopyTo(line, 0);
        var end = file.Position;
        file.Position = place.Start;
        file.Write(line);
        file.Flush(flushToDisk: true);
        file.Position = end;
    }

    public void Dispose() => file.Dispose();

    private static byte[] Bytes(LogLine line) => JsonSerializer.SerializeToUtf8Bytes(line, PostsJson.Default.LogLine);

    private void Remember(LogLine line, long start, int length)
    {
        if (line.Posted is { } post)
        {
            places[post.Id] = (start, length);
        }
    }

    private List<LogLine> Read(ReadOnlySpan<byte> bytes)
    {
        List<LogLine> lines = [];
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes[start..].IndexOf(EndOfLine);
            lines.Add(Parse(bytes.Slice(start, length), lines.Count + 1));
            Remember(lines[^1], start, length);
            start += length + 1;
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
