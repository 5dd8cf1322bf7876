package guatu.ground.kernel;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// What every module's endpoints have in common: rights, actor, language, pages.
@Configuration(proxyBeanMethods = false)
class WebRules implements WebMvcConfigurer {

    private final Rights rights;

    WebRules(Rights rights) {
        this.rights = rights;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rights).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentActor());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable());
        registry.addResourceHandler("/**").addResourceLocations("classpath:/static/")
            .setCacheControl(CacheControl.noCache()).resourceChain(false).addResolver(new PageResolver());
    }

    /// A page's address that is no file is answered by the one page that knows the routes.
    private static class PageResolver extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            var page = !path.startsWith("api/") && !path.startsWith("actuator/") && !path.substring(path.lastIndexOf('/') + 1).contains(".");
            return file == null && page ? super.getResource("index.html", location) : file;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Shared {

        @Bean
        @ConditionalOnMissingBean
        BusinessClock businessClock(Clock clock) {
            return new BusinessClock(clock);
        }

        @Bean
        @ConditionalOnMissingBean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        JdbcTransactionManager transactionManager(DataSource dataSource) {
            return new TenantTransactions(dataSource);
        }

        @Bean
        MessageSource messageSource() throws IOException {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            var source = new ResourceBundleMessageSource();
            source.setDefaultEncoding("UTF-8");
            source.setFallbackToSystemLocale(false);
            source.setAlwaysUseMessageFormat(false);
            source.setBasenames(Arrays.stream(found).map(Resource::getFilename).filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "messages/" + name.replace(".properties", "")).sorted().distinct().toArray(String[]::new));
            return source;
        }

        @Bean
        LocaleResolver localeResolver() {
            var resolver = new AcceptHeaderLocaleResolver();
            resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
            resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
            return resolver;
        }

        @Bean
        Home home(@Value("${guatu.home}") String directory) throws IOException {
            return Home.at(directory);
        }
    }
}
