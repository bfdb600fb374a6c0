using LiveOR.Privacy;
using LiveOR.Web.Hosting;
using LiveOR.Web.Photos;
using LiveOR.Web.Tests.Storage;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Tests.Photos;

/// <summary>All that is done with pictures, on a storage and without a server; the workers are real.</summary>
internal sealed class Studio : IDisposable
{
    public Studio(Store store, string tesseract = "none")
    {
        Darkroom = new Darkroom(Options.Create(new LiveOROptions { Tesseract = tesseract }));
        Reader = new PictureReader(Darkroom, new PrivacyGuard(), store.GuardContexts, store.Databases);
        Intake = new PhotoIntake(store.Journals, Darkroom, Reader, new PrivacyGuard(), TimeProvider.System);
        Covering = new PhotoCovering(store.Journals, store.Photos, Darkroom, Reader);
    }

    public Darkroom Darkroom { get; }

    public PictureReader Reader { get; }

    public PhotoIntake Intake { get; }

    public PhotoCovering Covering { get; }

    public void Dispose() => Darkroom.Dispose();
}
