using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using LiveOR.Audience;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>A narration as an Atom feed (RFC 4287), in plain words.</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    public static byte[] Write(Feed feed, string page, string self)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "en");
            WriteHead(xml, feed, page, self);
            foreach (var entry in AtomEntry.Of(feed))
            {
                WriteEntry(xml, feed, page, entry);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteHead(XmlWriter xml, Feed feed, string page, string self)
    {
        Text(xml, "id", $"urn:uuid:{feed.Procedure.Id}");
        Text(xml, "title", Watermark.On(feed.Procedure));
        Text(xml, "subtitle", Watermark.Description(feed.Procedure));
        Text(xml, "updated", Time(feed.Cards is [.., var last] ? last.At : feed.Procedure.CreatedAt));
        Link(xml, "self", "application/atom+xml", self);
        Link(xml, "alternate", "text/html", page);
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", "The team in the operating room");
        xml.WriteEndElement();
        Text(xml, "generator", "LiveOR");
    }

    private static void WriteEntry(XmlWriter xml, Feed feed, string page, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", $"urn:uuid:{IdOf(feed, entry.Number)}");
        Text(xml, "title", entry.Title);
        Text(xml, "published", Time(entry.Published));
        Text(xml, "updated", Time(entry.Updated));
        Link(xml, "alternate", "text/html", string.Create(CultureInfo.InvariantCulture, $"{page}#u{entry.Number}"));
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(entry.Words));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The same for ever, wherever the server stands: a UUID of version 8 made of the procedure and the number.</summary>
    private static Guid IdOf(Feed feed, long number)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"{feed.Procedure.Id} {number}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string words) => xml.WriteElementString(name, Namespace, Clean(words));

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>XML has no place for some characters, not even written as numbers.</summary>
    private static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            // A half of a pair comes as the replacement character.
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
