namespace LiveOR.Web.Storage;

/// <summary>A picture as it is sealed.</summary>
internal sealed record SealedPhoto(string AltText, string ContentType, byte[] Bytes);
