using System.Text;
using QRCoder;

namespace LiveOR.Web.Hosting;

/// <summary>A link as a picture for phones, in the form that an image's address takes.</summary>
public static class QrImage
{
    private const int PixelsPerModule = 8;

    public static string Of(string link) => "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg(link)));

    /// <summary>The same as a file of its own.</summary>
    public static string Svg(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}
