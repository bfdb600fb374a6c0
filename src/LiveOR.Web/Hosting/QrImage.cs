using System.Text;
using QRCoder;

namespace LiveOR.Web.Hosting;

/// <summary>A link as a picture for phones, in the form that an image's address takes.</summary>
public static class QrImage
{
    private const int PixelsPerModule = 8;

    public static string Of(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(code.GetGraphic(PixelsPerModule)));
    }
}
