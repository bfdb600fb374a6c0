using LiveOR.Archive;
using LiveOR.Archive.Quizzes;
using LiveOR.Audience;
using LiveOR.Web.Archive.Papers;
using QRCoder;
using SkiaSharp;

namespace LiveOR.Web.Archive.Certificates;

/// <summary>A certificate as a document. The name stands on it and nowhere else.</summary>
internal static class CertificatePaper
{
    private const float CodeSize = 104;

    private static readonly PaperLook Kind = new(12, Bold: true, PaperLook.Accent, 26);
    private static readonly PaperLook Name = new(26, Bold: true, PaperLook.Ink, 4);
    private static readonly PaperLook Said = new(12, Colour: PaperLook.Soft, After: 10);
    private static readonly PaperLook What = new(17, Bold: true, PaperLook.Ink, 6);

    public static byte[] Of(Feed feed, string name, QuizResult? result, string code, string address, DateOnly day)
    {
        var rehearsal = feed.Procedure.Rehearsal;
        var title = $"Certificate: {feed.Procedure.Title}";
        var paper = new Paper(new PaperMeta(title, rehearsal ? "REHEARSAL · LiveOR" : "LiveOR", day));
        Bar(paper);
        paper.Space(24);
        paper.Write(result is null ? "Certificate of attendance" : "Certificate of attendance and score", Kind);
        Named(paper, name);
        paper.Write(result is null ? "says that they have followed the narrated operation" : "has followed the narrated operation, and answered questions about it", Said);
        paper.Write(feed.Procedure.Title, What);
        paper.Write(About(feed), PaperLook.Note);
        if (rehearsal)
        {
            paper.Write("REHEARSAL. Nobody was operated on.", PaperLook.Text with { Bold = true, Colour = PaperLook.Rehearsal });
        }

        Score(paper, result);
        Objectives(paper, feed);
        Proof(paper, code, address, day);
        return paper.Bind();
    }

    /// <summary>A name that would come out as empty boxes is left for a pen, and the paper says why.</summary>
    private static void Named(Paper paper, string name)
    {
        if (PaperFont.CanWrite(name.Normalize()))
        {
            paper.Write(name, Name);
            return;
        }

        paper.Space(30);
        paper.Rule();
        paper.Space(4);
        paper.Write(
            "To be written by hand: this paper's typeface cannot set the letters of the name. The code below confirms the name as it was typed.",
            PaperLook.Note);
    }

    private static string About(Feed feed) => string.Join(" · ",
        new[] { feed.Playbook.Specialty, ArchiveDay.Narrated(feed) is { } on ? $"narrated {on}" : null, $"playbook {feed.Playbook.Title} {feed.Playbook.Version}" }
            .OfType<string>());

    private static void Score(Paper paper, QuizResult? result)
    {
        if (result is not null)
        {
            paper.Head("Score");
            paper.Write($"{result.Right} of {result.Total} questions answered right, in a quiz that nobody watched over.", PaperLook.Text);
        }
    }

    private static void Objectives(Paper paper, Feed feed)
    {
        if (feed.Playbook.Objectives.Count > 0)
        {
            paper.Head("Objectives of the playbook");
            foreach (var objective in feed.Playbook.Objectives)
            {
                paper.Write($"• {objective}", PaperLook.Text with { After = 2 });
            }
        }

        paper.Space(6);
        paper.Write(
            feed.Playbook.ReviewedBy is { } by ? $"The playbook was clinically reviewed by {by}." : "The playbook has not been clinically reviewed.",
            PaperLook.Note);
    }

    private static void Proof(Paper paper, string code, string address, DateOnly day)
    {
        paper.Room(190);
        paper.Head("Is it genuine?");
        paper.Write($"Issued on {ArchiveDay.Plain(day)}. Whoever has this paper can ask whether it is genuine, and whether it was issued to this name, at:", PaperLook.Text);
        paper.Link(address, PaperLook.Note with { Colour = PaperLook.Ink });
        paper.Write($"Code {code}", PaperLook.Text with { Bold = true });
        Square(paper, address);
    }

    private static void Bar(Paper paper) => paper.Draw(canvas =>
    {
        using var paint = new SKPaint { Color = PaperLook.Accent };
        canvas.DrawRect(0, 0, Paper.Width, 14, paint);
    });

    private static void Square(Paper paper, string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix.Select(row => row.Cast<bool>().ToArray()).ToArray();
        var (top, size) = (paper.Place, CodeSize / modules.Length);
        paper.Draw(canvas =>
        {
            using var paint = new SKPaint { Color = SKColors.Black };
            foreach (var (y, row) in modules.Index())
            {
                foreach (var (x, _) in row.Index().Where(each => each.Item))
                {
                    canvas.DrawRect(Paper.Margin + (x * size) - 8, top + (y * size) - 8, size + 0.05f, size + 0.05f, paint);
                }
            }
        });
    }
}
