using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LiveOR.Web.Photos.Workers;

/// <summary>The reader of letters, as its own program: a picture goes in, words come out.</summary>
internal static class Tesseract
{
    private const string WordLevel = "5";

    /// <summary>What one look found; the system ends a look that takes too long.</summary>
    internal readonly record struct Look(IReadOnlyList<FoundWord> Words, bool Finished);

    /// <summary>Null where it is not installed. <paramref name="look"/> keeps the lines of one look apart from another's.</summary>
    public static Look? Read(string program, byte[] picture, int look)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["stdin", "stdout", "-l", "eng", "--psm", "11", "-c", "tessedit_create_tsv=1"])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var reader = Process.Start(start);
            return reader is null ? null : Read(reader, picture, look);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static Look Read(Process reader, byte[] picture, int look)
    {
        var complaints = reader.StandardError.ReadToEndAsync();
        Give(reader, picture);
        var table = reader.StandardOutput.ReadToEnd();
        reader.WaitForExit();
        complaints.Wait();
        var words = table.Split('\n').Select(row => Word(row.Split('\t'), look)).OfType<FoundWord>();
        return new Look([.. words], reader.ExitCode == 0);
    }

    private static void Give(Process reader, byte[] picture)
    {
        try
        {
            using var to = reader.StandardInput.BaseStream;
            to.Write(picture);
        }
        catch (IOException)
        {
            // It ended before it had read everything: its exit code says the rest.
            return;
        }
    }

    /// <summary>level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    private static FoundWord? Word(string[] row, int look) =>
        row is [WordLevel, _, var block, var paragraph, var line, _, _, _, _, _, var sure, var text]
        && float.TryParse(sure, CultureInfo.InvariantCulture, out var confidence)
        && !string.IsNullOrWhiteSpace(text)
            ? new FoundWord(text.Trim(), $"{look}.{block}.{paragraph}.{line}", (int)confidence)
            : null;
}
