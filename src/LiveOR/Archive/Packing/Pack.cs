namespace LiveOR.Archive.Packing;

/// <summary>Files packed into one, sorted by name.</summary>
public static class Pack
{
    public static byte[] Write(IReadOnlyDictionary<string, byte[]> files)
    {
        using var pack = new MemoryStream();
        List<PackedEntry> entries = [];
        foreach (var (name, bytes) in files.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            var entry = PackedEntry.Of(name, bytes);
            entries.Add(entry);
            pack.Write(PackLayout.Local(entry));
            pack.Write(bytes);
        }

        pack.Write(PackLayout.Directory(entries));
        return pack.ToArray();
    }
}
