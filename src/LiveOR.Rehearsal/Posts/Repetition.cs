using System.Text;

namespace LiveOR.Rehearsal.Posts;

internal static class Repetition
{
    /// <summary>Two texts equal in this form are a repeat of each other: NFC, white space collapsed.</summary>
    public static string Normalise(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
