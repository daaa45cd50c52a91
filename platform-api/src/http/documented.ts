import type * as Swagger from '@nestjs/swagger';

type SwaggerLibrary = typeof Swagger;

const notes: ((swagger: SwaggerLibrary) => void)[] = [];

/**
 * What the OpenAPI documents say beside routes and schemas, written down only when somebody builds them: the library is
 * large, and a process that serves requests starts without it.
 */
export function DocumentedClass(describe: (swagger: SwaggerLibrary) => ClassDecorator): ClassDecorator {
  return (target) => {
    notes.push((swagger) => void describe(swagger)(target));
  };
}

/** The same for a method. */
export function DocumentedRoute(describe: (swagger: SwaggerLibrary) => MethodDecorator): MethodDecorator {
  return (target, key, descriptor) => {
    notes.push((swagger) => void describe(swagger)(target, key, descriptor));
  };
}

/** Called once by whoever builds the documents, after all controllers are loaded. */
export function writeNotes(swagger: SwaggerLibrary): void {
  for (const note of notes.splice(0)) note(swagger);
}
