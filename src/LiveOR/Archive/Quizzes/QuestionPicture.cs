namespace LiveOR.Archive.Quizzes;

/// <summary>A picture that is asked about. <see cref="Words"/> asks the same of who cannot see it: they describe what is to be named and
/// do not name it, as the picture's own description would.</summary>
public sealed record QuestionPicture(string Address, int Width, int Height, bool Graphic, string Words);
