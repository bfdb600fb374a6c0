using System.Collections.Concurrent;

namespace LiveOR.Rehearsal;

/// <summary>Small files in one folder, whole or not there at all, and on the disk before <see cref="Write"/> returns.
/// Without a folder they live in memory.</summary>
internal sealed class Files
{
    private const string Draft = ".new";
    private readonly ConcurrentDictionary<string, byte[]> memory = [];
    private readonly string? folder;

    public Files(string? folder)
    {
        this.folder = folder;
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>The folder of the options, or one below it; memory when they say so.</summary>
    public static Files Of(RehearsalXOptions options, string below = "") =>
        new(options.InMemory ? null : Path.Combine(options.Directory, below));

    public IReadOnlyList<string> Names() => folder is null
        ? [.. memory.Keys]
        : [.. Directory.EnumerateFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.EndsWith(Draft, StringComparison.Ordinal))];

    public byte[]? Read(string name)
    {
        if (folder is null)
        {
            return memory.GetValueOrDefault(name);
        }
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    public void Write(string name, ReadOnlySpan<byte> content)
    {
        if (folder is null)
        {
            memory[name] = content.ToArray();
            return;
        }
        var path = Path.Combine(folder, name);
        using (var file = new FileStream(path + Draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + Draft, path, overwrite: true);
    }

    public void Delete(string name)
    {
        memory.TryRemove(name, out _);
        if (folder is not null)
        {
            File.Delete(Path.Combine(folder, name));
        }
    }
}
