import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.JSON;
import org.openapitools.client.api.EstimatesApi;
import org.openapitools.client.model.Estimate;
import org.openapitools.client.model.InferenceRequest;
import org.openapitools.client.model.Problem;

class Call {
  public static void main(String[] arguments) throws Exception {
    var client = new ApiClient();
    client.updateBaseUri(arguments[0]);
    var estimates = new EstimatesApi(client);
    Estimate estimate = estimates.estimateInference(new InferenceRequest().model("gpt-4o").outputTokens(250L), null, null, null);
    System.out.println(estimate.getEnergy().getValue() + " " + estimate.getEnergy().getUnit().getValue());
    try {
      estimates.estimateInference(new InferenceRequest().model("no-such-model").outputTokens(250L), null, null, null);
    } catch (ApiException refused) {
      System.out.println(JSON.getDefault().getMapper().readValue(refused.getResponseBody(), Problem.class).getCode());
    }
  }
}
