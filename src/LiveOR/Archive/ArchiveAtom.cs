using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>A finished procedure as an Atom feed (RFC 4287) that stands in a folder: it names no server. Atom demands times of day,
/// so there is none of a de-identified archive.</summary>
public static class ArchiveAtom
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    public static byte[] Of(Feed feed)
    {
        var document = new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "en"),
            Text("id", $"urn:uuid:{feed.Procedure.Id}"),
            Text("title", feed.Procedure.Rehearsal ? $"REHEARSAL: {feed.Procedure.Title}" : feed.Procedure.Title),
            Text("updated", Time(feed.Cards is [.., var last] ? last.At : feed.Procedure.CreatedAt)),
            new XElement(Atom + "author", Text("name", "The team in the operating room")),
            Text("generator", "LiveOR"),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"), new XAttribute("href", "index.html")),
            feed.Cards.Where(card => card.Kind == JournalKind.Update).Reverse().Select(card => Entry(feed, card)));
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            document.Save(xml);
        }

        return bytes.ToArray();
    }

    private static XElement Entry(Feed feed, Card card) => new(Atom + "entry",
        Text("id", $"urn:uuid:{IdOf(feed, card.Number)}"),
        Text("title", card.Retracted ? "Taken back" : Title(card)),
        Text("published", Time(card.At)),
        Text("updated", Time(feed.Cards.Where(other => other.Target == card.Number).Select(other => other.At).Append(card.At).Max())),
        new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"),
            new XAttribute("href", string.Create(CultureInfo.InvariantCulture, $"index.html#u{card.Number}"))),
        new XElement(Atom + "content", new XAttribute("type", "text"), Clean(Words(feed, card))));

    private static string Title(Card card)
    {
        var label = card.StepLabel ?? $"{card.Type}";
        return card.Elapsed is { } elapsed ? $"{TPlus.Format(elapsed)} {label}" : label;
    }

    private static string Words(Feed feed, Card card) => card switch
    {
        { Retracted: true } => "What was said here was taken back.",
        { CorrectedBy: { } number } => $"Correction: {feed.Cards[(int)number - 1].Plain}\n\nSaid before: {card.Plain}",
        _ => card.Plain,
    };

    /// <summary>The same as in the feed of the live page, for ever: a UUID of version 8 made of the procedure and the number.</summary>
    private static Guid IdOf(Feed feed, long number)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"{feed.Procedure.Id} {number}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    private static XElement Text(string name, string words) => new(Atom + name, Clean(words));

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>XML has no place for some characters, not even written as numbers. A half of a pair comes as the replacement
    /// character.</summary>
    private static string Clean(string words) => string.Concat(words.EnumerateRunes()
        .Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));
}
