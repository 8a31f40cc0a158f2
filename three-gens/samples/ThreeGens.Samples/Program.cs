using ThreeGens.Samples;

EnumSample.Run(Console.Out);
ObjectSample.Run(Console.Out);
MockSample.Run(Console.Out);
JsonSample.Run(Console.Out);
