using System.IO.Compression;
using System.Text;
using LiveOR.Archive.Packing;

namespace LiveOR.Tests.Archive.Packing;

public sealed class PackTests
{
    [Fact]
    public void The_same_files_make_the_same_bytes_in_whatever_order_they_come()
    {
        var files = Files();

        Assert.Equal(Pack.Write(files), Pack.Write(files.Reverse().ToDictionary()));
    }

    [Fact]
    public void Other_programs_read_it()
    {
        using var zip = new ZipArchive(new MemoryStream(Pack.Write(Files())));

        Assert.Equal(["README.txt", "data/archive.json", "photos/a.jpg"], zip.Entries.Select(each => each.FullName));
        using var reader = new StreamReader(zip.GetEntry("README.txt")!.Open());
        Assert.Equal("Read me.", reader.ReadToEnd());
    }

    [Fact]
    public void What_was_packed_comes_out_again_without_a_fault()
    {
        var unpacked = PackReading.Read(Pack.Write(Files()));

        Assert.Empty(unpacked.Faults);
        Assert.All(Files(), file => Assert.Equal(file.Value, unpacked.Files[file.Key].ToArray()));
    }

    [Fact]
    public void Every_changed_byte_is_named()
    {
        var pack = Pack.Write(Files());
        for (var at = 0; at < pack.Length; at++)
        {
            foreach (var change in new byte[] { 0x01, 0x80, 0xFF })
            {
                var changed = pack.ToArray();
                changed[at] ^= change;

                Assert.True(PackReading.Read(changed).Faults.Count > 0, $"Byte {at}, changed by {change}, goes unnoticed.");
            }
        }
    }

    [Fact]
    public void A_changed_file_is_named_by_its_name_and_a_changed_line_by_its_byte()
    {
        var pack = Pack.Write(Files());
        var words = pack.AsSpan().IndexOf("Read me."u8);

        Assert.Equal(["README.txt was changed."], Faults(pack, words));
        Assert.Equal(["Byte 12, in the ZIP's own line about README.txt, was changed."], Faults(pack, 12));
        Assert.Equal([$"Byte {pack.Length - 1}, in the ZIP's table of contents, was changed."], Faults(pack, pack.Length - 1));
    }

    [Fact]
    public void Whatever_is_cut_off_or_added_is_noticed()
    {
        var pack = Pack.Write(Files());

        Assert.All(Enumerable.Range(0, pack.Length), length => Assert.NotEmpty(PackReading.Read(pack.AsMemory(0, length)).Faults));
        Assert.Equal(["3 bytes were added behind the ZIP's end."], PackReading.Read((byte[])[.. pack, 1, 2, 3]).Faults);
        Assert.NotEmpty(PackReading.Read((byte[])[0, .. pack]).Faults);
    }

    [Fact]
    public void A_file_packed_by_another_program_is_refused_so_nothing_can_explode()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var bomb = zip.CreateEntry("README.txt").Open())
        {
            bomb.Write(new byte[1_000_000]);
        }

        Assert.Contains("packed again by another program", Assert.Single(PackReading.Read(bytes.ToArray()).Faults));
    }

    [Fact]
    public void An_encrypted_file_is_refused()
    {
        var pack = Pack.Write(new Dictionary<string, byte[]> { ["README.txt"] = "Read me."u8.ToArray() });
        pack[6] |= 1;
        pack[pack.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;

        Assert.Contains("encrypted", Assert.Single(PackReading.Read(pack).Faults));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("photos\\..\\x")]
    [InlineData("photos//x")]
    [InlineData(".bashrc")]
    [InlineData("C:x")]
    [InlineData("")]
    public void A_name_that_leads_elsewhere_is_refused(string name)
    {
        var pack = Pack.Write(new Dictionary<string, byte[]> { [name] = "x"u8.ToArray() });

        Assert.Empty(PackReading.Read(pack).Files);
        Assert.Contains("name", Assert.Single(PackReading.Read(pack).Faults));
    }

    [Fact]
    public void The_same_name_twice_is_a_fault()
    {
        var entry = PackedEntry.Of("a.txt", "x"u8);
        byte[] pack = [.. PackLayout.Local(entry), (byte)'x', .. PackLayout.Local(entry), (byte)'x', .. PackLayout.Directory([entry, entry])];

        Assert.Contains("a.txt stands in it twice.", PackReading.Read(pack).Faults);
    }

    [Fact]
    public void A_length_beyond_the_end_is_refused()
    {
        var pack = Pack.Write(new Dictionary<string, byte[]> { ["a.txt"] = "x"u8.ToArray() });
        foreach (var at in new[] { 18, 22 })
        {
            pack.AsSpan(at, 4).Fill(0x7F);
        }

        Assert.NotEmpty(PackReading.Read(pack).Faults);
        Assert.NotEmpty(PackReading.Read(Encoding.ASCII.GetBytes("no ZIP at all, but long enough to look at")).Faults);
        Assert.NotEmpty(PackReading.Read(ReadOnlyMemory<byte>.Empty).Faults);
    }

    private static IReadOnlyList<string> Faults(byte[] pack, int at)
    {
        var changed = pack.ToArray();
        changed[at] ^= 0x01;
        return PackReading.Read(changed).Faults;
    }

    private static Dictionary<string, byte[]> Files() => new()
    {
        ["photos/a.jpg"] = [.. Enumerable.Range(0, 300).Select(each => (byte)each)],
        ["README.txt"] = "Read me."u8.ToArray(),
        ["data/archive.json"] = "{}"u8.ToArray(),
    };
}
