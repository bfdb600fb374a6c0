var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
var app = builder.Build();
app.MapStaticAssets();
app.MapFallbackToFile("/console/{*path:nonfile}", "console/index.html");
app.Run();
