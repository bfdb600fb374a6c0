namespace LiveOR.Screens;

internal enum PictureFormat
{
    /// <summary>Small enough to be kept in the repository.</summary>
    Webp,

    /// <summary>What any viewer opens.</summary>
    Jpeg,
}
