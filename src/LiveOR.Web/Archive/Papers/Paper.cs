using SkiaSharp;

namespace LiveOR.Web.Archive.Papers;

/// <summary>A document on A4 pages, written from top to bottom. What is drawn is kept until the number of pages is known.</summary>
internal sealed class Paper(PaperMeta meta)
{
    public const float Width = 595;
    public const float Height = 842;
    public const float Margin = 56;
    private const float Bottom = Height - 72;

    private readonly List<List<Action<SKCanvas>>> pages = [[]];
    private float y = Margin;

    public static float Inner => Width - (2 * Margin);

    public float Left => Bottom - y;

    public void Write(string words, PaperLook look)
    {
        using var font = look.Font();
        foreach (var line in PaperLines.Of(PaperFont.Writable(words), font, Inner))
        {
            Room(look.LineHeight);
            Put(line, Margin, y + look.Size, look);
            y += look.LineHeight;
        }

        y += look.After;
    }

    /// <summary>An address that can be followed where the paper is read on a screen.</summary>
    public void Link(string address, PaperLook look)
    {
        Room(look.LineHeight * 2);
        var from = y;
        Write(address, look);
        var area = new SKRect(Margin, from, Width - Margin, y);
        Draw(canvas => canvas.DrawUrlAnnotation(area, address).Dispose());
    }

    /// <summary>A heading stays with what follows it.</summary>
    public void Head(string words)
    {
        Room(80);
        Space(y > Margin ? 12 : 0);
        Write(words, PaperLook.Heading);
    }

    public void Space(float points) => y += points;

    public void Rule()
    {
        var at = y;
        Draw(canvas =>
        {
            using var paint = new SKPaint { Color = PaperLook.Line, StrokeWidth = 0.75f, IsAntialias = true };
            canvas.DrawLine(Margin, at, Width - Margin, at, paint);
        });
    }

    /// <summary>Words at a place of this page, on one line.</summary>
    public void Put(string words, float x, float baseline, PaperLook look, SKTextAlign align = SKTextAlign.Left) => Draw(canvas =>
    {
        using var font = look.Font();
        using var paint = new SKPaint { Color = look.Colour, IsAntialias = true };
        canvas.DrawText(words, x, baseline, align, font, paint);
    });

    public void Draw(Action<SKCanvas> drawing) => pages[^1].Add(drawing);

    /// <summary>Begins a page where less than this is left.</summary>
    public bool Room(float points)
    {
        if (y + points <= Bottom)
        {
            return false;
        }

        pages.Add([]);
        y = Margin;
        return true;
    }

    public float Place => y;

    public byte[] Bind()
    {
        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes, meta.ToSkia()))
        {
            foreach (var (at, page) in pages.Index())
            {
                var canvas = document.BeginPage(Width, Height);
                page.ForEach(drawing => drawing(canvas));
                Foot(canvas, at + 1);
                document.EndPage();
            }

            document.Close();
        }

        return PdfCatalog.Tell(bytes.ToArray());
    }

    private void Foot(SKCanvas canvas, int page)
    {
        using var font = PaperLook.Head.Font();
        using var paint = new SKPaint { Color = PaperLook.Soft, IsAntialias = true };
        canvas.DrawText(PaperFont.Writable(meta.Foot), Margin, Height - 40, SKTextAlign.Left, font, paint);
        canvas.DrawText($"{page} / {pages.Count}", Width - Margin, Height - 40, SKTextAlign.Right, font, paint);
    }
}
