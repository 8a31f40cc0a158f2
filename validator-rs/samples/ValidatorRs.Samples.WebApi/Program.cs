using ValidatorRs.Samples.Orders;

// curl -d '{"name":"x"}' -H 'content-type: application/json' http://127.0.0.1:5080/orders
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:5080");
var app = builder.Build();
app.MapPost("/orders", (Order order) => Results.Created($"/orders/{order.Number}", order.Number)).WithReflectiveValidation();
await app.RunAsync();
